#include "src/base/lon_lat.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace epingle {

void Bbox::extend(LonLat point) noexcept {
    west = std::min(west, point.lon);
    east = std::max(east, point.lon);
    south = std::min(south, point.lat);
    north = std::max(north, point.lat);
}

void Bbox::extend(Bbox const& other) noexcept {
    if (other.is_empty()) {
        return;
    }
    extend(LonLat{other.west, other.south});
    extend(LonLat{other.east, other.north});
}

bool Bbox::contains(LonLat point) const noexcept {
    return west <= point.lon && point.lon <= east && south <= point.lat && point.lat <= north;
}

bool Bbox::intersects(Bbox const& other) const noexcept {
    return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
}

LonLat Bbox::centre() const noexcept {
    return {(west + east) / 2, (south + north) / 2};
}

Bbox Bbox::grown(double degrees) const noexcept {
    return {west - degrees, south - degrees, east + degrees, north + degrees};
}

double distance_m(LonLat a, LonLat b) noexcept {
    constexpr double radius_m = 6'371'008.8;
    constexpr double radians = std::numbers::pi / 180;
    double const half_lat = std::sin((b.lat - a.lat) * radians / 2);
    double const half_lon = std::sin((b.lon - a.lon) * radians / 2);
    double const haversine = half_lat * half_lat + std::cos(a.lat * radians) *
                                                       std::cos(b.lat * radians) * half_lon *
                                                       half_lon;
    return 2 * radius_m * std::asin(std::min(1.0, std::sqrt(haversine)));
}

}  // namespace epingle
