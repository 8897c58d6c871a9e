#pragma once

#include "src/base/outline.hpp"
#include "tiles/drawn_path.hpp"
#include "tiles/tile_address.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace epingle::tiles {

/// Outlines that are drawn together: where they touch they are simplified alike, at every zoom.
/// Immutable, safe to read from any number of threads.
class OutlineSet {
public:
    explicit OutlineSet(std::span<Outline const> outlines);

    /// The part of the outline at that position that lies in the tile or at most `buffer` units
    /// around it, ready for a vector tile; empty when it does not reach there.
    /// Precondition: the tile's zoom <= max_drawn_zoom.
    [[nodiscard]] std::vector<TilePolygon> polygons(std::size_t position, TileAddress tile,
                                                    std::int32_t buffer) const;
    [[nodiscard]] std::size_t size() const noexcept { return outlines_.size(); }

private:
    struct DrawnPolygon {
        DrawnPath outer;
        std::vector<DrawnPath> holes{};
    };
    struct DrawnOutline {
        std::vector<DrawnPolygon> polygons{};
        GridBox box{};
    };
    std::vector<DrawnOutline> outlines_{};
};

}  // namespace epingle::tiles
