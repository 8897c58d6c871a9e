#include "tiles/tile_geometry.hpp"

#include <algorithm>
#include <cassert>

namespace epingle::tiles {

namespace {

constexpr int extent_bits = 12;
static_assert(tile_extent == 1 << extent_bits);
static_assert(max_drawn_zoom == grid_bits - extent_bits);

bool are_aligned(TilePoint a, TilePoint b, TilePoint c) noexcept {
    return (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) ==
           (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
}

/// Appends `point`, and drops the points that it makes superfluous.
void append_tidily(TileRing& ring, TilePoint point) {
    while (ring.size() >= 2 && are_aligned(ring[ring.size() - 2], ring.back(), point)) {
        ring.pop_back();
    }
    if (ring.empty() || ring.back() != point) {
        ring.push_back(point);
    }
}

}  // namespace

TileFrame::TileFrame(TileAddress tile) noexcept
    : shift_{max_drawn_zoom - tile.z()},
      west_{std::int64_t{tile.x()} << extent_bits},
      north_{std::int64_t{tile.y()} << extent_bits} {
    assert(tile.z() <= max_drawn_zoom);
}

TilePoint TileFrame::holding(GridPoint point) const noexcept {
    return {static_cast<std::int32_t>((point.x >> shift_) - west_),
            static_cast<std::int32_t>((point.y >> shift_) - north_)};
}

bool TileFrame::may_lead(GridBox const& from, TileBox const& to) const noexcept {
    TilePoint const first = nearest(from.north_west);
    TilePoint const last = nearest(from.south_east);
    return first.x <= to.east && to.west <= last.x && first.y <= to.south && to.north <= last.y;
}

std::int64_t doubled_area(TileRing const& ring) noexcept {
    std::int64_t area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        TilePoint const a = ring[i];
        TilePoint const b = ring[i + 1 == ring.size() ? 0 : i + 1];
        area += std::int64_t{a.x} * b.y - std::int64_t{b.x} * a.y;
    }
    return area;
}

TileRing tidied(TileRing const& ring) {
    TileRing tidy;
    tidy.reserve(ring.size());
    for (TilePoint const point : ring) {
        append_tidily(tidy, point);
    }
    // Where the end meets the beginning: what is dropped at one may free the other.
    std::size_t first = 0;
    for (bool changed = true; changed && tidy.size() - first >= 3;) {
        changed = false;
        if (tidy.back() == tidy[first] ||
            are_aligned(tidy[tidy.size() - 2], tidy.back(), tidy[first])) {
            tidy.pop_back();
            changed = true;
        } else if (are_aligned(tidy.back(), tidy[first], tidy[first + 1])) {
            ++first;
            changed = true;
        }
    }
    tidy.erase(tidy.begin(), tidy.begin() + static_cast<std::ptrdiff_t>(first));
    if (tidy.size() < 3 || doubled_area(tidy) == 0) {
        tidy.clear();
    }
    return tidy;
}

TileLine tidied_line(TileLine line) {
    line.erase(std::unique(line.begin(), line.end()), line.end());
    if (line.size() < 2) {
        line.clear();
    }
    return line;
}

}  // namespace epingle::tiles
