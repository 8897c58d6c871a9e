#pragma once

#include "src/base/outline.hpp"
#include "tiles/drawn_path.hpp"
#include "tiles/tile_address.hpp"

#include <span>
#include <vector>

namespace epingle::tiles {

/// Lines that are drawn together. Immutable, safe to read from any number of threads.
class LineSet {
public:
    explicit LineSet(std::span<Line const> lines);

    /// The pieces that lie in the tile or at most `buffer` units around it.
    /// Precondition: the tile's zoom <= max_drawn_zoom.
    [[nodiscard]] std::vector<TileLine> pieces(TileAddress tile, std::int32_t buffer) const;

private:
    std::vector<DrawnPath> paths_{};
};

}  // namespace epingle::tiles
