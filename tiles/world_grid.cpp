#include "tiles/world_grid.hpp"

#include "tiles/web_mercator.hpp"

#include <algorithm>

namespace epingle::tiles {

namespace {

constexpr double side = 2147483648.0;  // 2^grid_bits

}  // namespace

void GridBox::extend(GridPoint point) noexcept {
    north_west = {std::min(north_west.x, point.x), std::min(north_west.y, point.y)};
    south_east = {std::max(south_east.x, point.x), std::max(south_east.y, point.y)};
}

void GridBox::extend(GridBox const& other) noexcept {
    north_west = {std::min(north_west.x, other.north_west.x),
                  std::min(north_west.y, other.north_west.y)};
    south_east = {std::max(south_east.x, other.south_east.x),
                  std::max(south_east.y, other.south_east.y)};
}

GridPoint grid_of(LonLat point) noexcept {
    WorldPoint const world = world_of(point);
    return {static_cast<std::int32_t>(world.x * side), static_cast<std::int32_t>(world.y * side)};
}

LonLat lon_lat_of(GridPoint point) noexcept {
    return lon_lat_of(WorldPoint{(point.x + 0.5) / side, (point.y + 0.5) / side});
}

}  // namespace epingle::tiles
