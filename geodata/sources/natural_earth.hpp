#pragma once

#include "geodata/basemap.hpp"
#include "geodata/sources/geometry_engine.hpp"
#include "geodata/sources/reach.hpp"

#include <filesystem>

namespace epingle::sources {

/// The world's land and the borders between its countries, from TopoJSON: a border is an arc that
/// two countries share. Fine within `reach`, coarse elsewhere.
[[nodiscard]] geodata::Basemap read_basemap(std::filesystem::path const& packages,
                                            Reach const& reach, GeometryEngine const& engine);

}  // namespace epingle::sources
