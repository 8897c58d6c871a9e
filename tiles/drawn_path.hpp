#pragma once

#include "tiles/simplification.hpp"
#include "tiles/tile_geometry.hpp"

#include <cstdint>
#include <vector>

namespace epingle::tiles {

/// A ring or a line ready to be drawn at any zoom.
class DrawnPath {
public:
    /// `first_zooms` as the function of that name gives them for `path`.
    DrawnPath(Path path, std::vector<std::uint8_t> first_zooms);

    [[nodiscard]] GridBox const& box() const noexcept { return box_; }
    /// In a tile's units, without points that do not matter yet at its zoom, and without repeats.
    [[nodiscard]] std::vector<TilePoint> points_in(TileFrame const& frame, std::uint8_t zoom) const;

private:
    std::vector<GridPoint> points_;
    std::vector<std::uint8_t> first_zooms_;
    GridBox box_{};
};

}  // namespace epingle::tiles
