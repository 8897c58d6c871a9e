#pragma once

#include "tiles/world_grid.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace epingle::tiles {

/// The points of a ring (closed, first point not repeated) or of an open line.
struct Path {
    std::vector<GridPoint> points{};
    bool is_closed{};
};

/// A zoom at which no point is drawn: it lies on the straight line between its neighbours.
inline constexpr std::uint8_t never_drawn = UINT8_MAX;

/// For each point of each path, the zoom from which it matters: leaving out those that do not yet
/// moves no line by more than half a pixel of tiles 512 pixels wide (Douglas and Peucker's
/// criterion). Stretches that several paths have in common, in either direction, are thinned alike,
/// and points where three or more lines meet always stay: neighbours simplified together neither
/// part nor overlap.
[[nodiscard]] std::vector<std::vector<std::uint8_t>> first_zooms(std::span<Path const> paths);

}  // namespace epingle::tiles
