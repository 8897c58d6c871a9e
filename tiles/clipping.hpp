#pragma once

#include "tiles/tile_geometry.hpp"

#include <optional>
#include <vector>

namespace epingle::tiles {

/// The part of the ring's inside that lies in `box`. Where it falls apart, one ring is returned
/// whose parts are joined along the edge of the box by stretches that enclose nothing. Same turning
/// direction. May hold superfluous points: see `tidied`.
[[nodiscard]] TileRing clipped(TileRing ring, TileBox const& box);

/// Outer ring and holes alike; nothing when the outer ring does not reach into the box, or when a
/// hole covers all of it.
[[nodiscard]] std::optional<TilePolygon> clipped(TilePolygon polygon, TileBox const& box);

/// The pieces of the line that lie in `box`, in order along it.
[[nodiscard]] std::vector<TileLine> clipped_line(TileLine const& line, TileBox const& box);

}  // namespace epingle::tiles
