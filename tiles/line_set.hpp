#pragma once

#include "src/base/outline.hpp"
#include "tiles/drawn_paths.hpp"
#include "tiles/tile_address.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace epingle::tiles {

/// Lines ready to be drawn at any zoom. Safe to read from any number of threads.
class LineSet {
public:
    LineSet() = default;
    explicit LineSet(std::span<Line const> lines);

    void add(DrawnPath const& line) { lines_.add(line); }
    [[nodiscard]] std::size_t size() const noexcept { return lines_.size(); }
    [[nodiscard]] DrawnPath line(std::size_t position) const { return lines_.path(position); }

    /// The pieces that lie in the tile or at most `buffer` units around it.
    /// Precondition: the tile's zoom <= max_drawn_zoom.
    [[nodiscard]] std::vector<TileLine> pieces(TileAddress tile, std::int32_t buffer) const;

private:
    DrawnPaths lines_{};
};

}  // namespace epingle::tiles
