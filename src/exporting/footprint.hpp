#pragma once

#include "tiles/tile_address.hpp"
#include "tiles/world_grid.hpp"

#include <cstdint>
#include <vector>

namespace epingle::exporting {

/// Where there is something to draw, as far as it takes to find the tiles that may hold it.
class Footprint {
public:
    /// `buffer`: how far around a tile, in its own units, boxes are drawn in it too.
    explicit Footprint(std::int32_t buffer) : buffer_{buffer} {}

    /// Of what is drawn in the one tile that holds it.
    void add(tiles::GridPoint point);
    /// Around what is drawn in each tile that it reaches.
    void add(tiles::GridBox const& box);

    /// The tiles of these zooms that something may be in, and those only, in order of `tile_id`.
    /// From the top down: what is not looked at is in a tile where there is nothing.
    /// Precondition: first_zoom <= last_zoom <= max_drawn_zoom; nothing is added any more.
    [[nodiscard]] std::vector<tiles::TileAddress> tiles(std::uint8_t first_zoom,
                                                        std::uint8_t last_zoom);
    /// The smallest box around all of it; empty when there is nothing.
    [[nodiscard]] tiles::GridBox const& box() const noexcept { return box_; }

private:
    [[nodiscard]] bool reaches(tiles::TileAddress tile) const noexcept;

    std::int32_t buffer_;
    std::vector<std::uint64_t> points_{};  ///< their z-order
    std::vector<tiles::GridBox> boxes_{};
    tiles::GridBox box_{};
};

}  // namespace epingle::exporting
