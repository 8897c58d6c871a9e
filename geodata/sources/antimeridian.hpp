#pragma once

#include "geodata/sources/geometry_engine.hpp"
#include "src/base/outline.hpp"

namespace epingle::sources {

/// A polygon of the round world on the flat map: cut where it crosses the antimeridian (its
/// longitudes jump there by nearly 360°) and closed over the south pole when it goes around it. The
/// result is valid, with every longitude in [-180, 180] and no side across the map.
[[nodiscard]] Outline cut_at_antimeridian(Polygon const& polygon, GeometryEngine const& engine);

}  // namespace epingle::sources
