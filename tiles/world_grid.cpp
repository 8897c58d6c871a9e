#include "tiles/world_grid.hpp"

#include "tiles/web_mercator.hpp"

#include <cmath>

namespace epingle::tiles {

namespace {

constexpr double side = 2147483648.0;  // 2^grid_bits

}  // namespace

GridPoint grid_of(LonLat point) noexcept {
    WorldPoint const world = world_of(point);
    return {static_cast<std::int32_t>(world.x * side), static_cast<std::int32_t>(world.y * side)};
}

LonLat lon_lat_of(GridPoint point) noexcept {
    return lon_lat_of(WorldPoint{(point.x + 0.5) / side, (point.y + 0.5) / side});
}

}  // namespace epingle::tiles
