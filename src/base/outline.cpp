#include "src/base/outline.hpp"

#include <algorithm>
#include <cstddef>

namespace epingle {

namespace {

bool is_inside(Ring const& ring, LonLat point) noexcept {
    bool inside = false;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        LonLat const a = ring[i];
        LonLat const b = ring[before];
        bool const straddles = (a.lat > point.lat) != (b.lat > point.lat);
        if (straddles &&
            point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon) {
            inside = !inside;
        }
    }
    return inside;
}

}  // namespace

Bbox bbox_of(Outline const& outline) noexcept {
    Bbox box;
    for (Polygon const& polygon : outline) {
        for (LonLat const point : polygon.outer) {
            box.extend(point);
        }
    }
    return box;
}

bool contains(Polygon const& polygon, LonLat point) noexcept {
    return is_inside(polygon.outer, point) &&
           std::none_of(polygon.holes.begin(), polygon.holes.end(),
                        [point](Ring const& hole) { return is_inside(hole, point); });
}

bool contains(Outline const& outline, LonLat point) noexcept {
    return std::any_of(outline.begin(), outline.end(),
                       [point](Polygon const& polygon) { return contains(polygon, point); });
}

}  // namespace epingle
