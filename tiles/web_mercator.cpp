#include "tiles/web_mercator.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace epingle::tiles {

namespace {

constexpr double radians = std::numbers::pi / 180;

double inside(double coordinate) noexcept {
    static double const last = std::nextafter(1.0, 0.0);
    return std::clamp(coordinate, 0.0, last);
}

}  // namespace

WorldPoint world_of(LonLat point) noexcept {
    double const lat = std::clamp(point.lat, -max_latitude, max_latitude);
    double const sine = std::sin(lat * radians);
    double const y = 0.5 - std::atanh(sine) / (2 * std::numbers::pi);
    return {inside(point.lon / 360 + 0.5), inside(y)};
}

LonLat lon_lat_of(WorldPoint point) noexcept {
    double const lat = std::atan(std::sinh(std::numbers::pi * (1 - 2 * point.y))) / radians;
    return {(point.x - 0.5) * 360, lat};
}

}  // namespace epingle::tiles
