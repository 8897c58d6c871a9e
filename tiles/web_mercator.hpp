#pragma once

#include "src/base/lon_lat.hpp"

namespace epingle::tiles {

/// A point of the world as Web Mercator (EPSG:3857) lays it on a square: x from 0 (180° west) to 1
/// (180° east), y from 0 (north) to 1 (south); 0 is in, 1 is out.
struct WorldPoint {
    double x{};
    double y{};

    friend bool operator==(WorldPoint, WorldPoint) = default;
};

/// Degrees north and south at which the square ends.
inline constexpr double max_latitude = 85.051128779806604;

/// What lies outside the square is moved to its edge.
[[nodiscard]] WorldPoint world_of(LonLat point) noexcept;
[[nodiscard]] LonLat lon_lat_of(WorldPoint point) noexcept;

}  // namespace epingle::tiles
