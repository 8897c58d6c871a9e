#pragma once

#include "geodata/basemap.hpp"
#include "geodata/sources/geometry_engine.hpp"
#include "geodata/sources/reach.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace epingle::sources {

/// The world's land and the borders between its countries, from TopoJSON: a border is an arc that
/// two countries share. Fine within `reach`, coarse elsewhere.
[[nodiscard]] geodata::Basemap read_basemap(std::filesystem::path const& packages,
                                            Reach const& reach, GeometryEngine const& engine);

/// The land of the overseas collectivities, by their code: of 975, 977, 978, 984, 986, 987, 988 and
/// 989, as finely as the file has it (most atolls are too small for it).
[[nodiscard]] std::map<std::string, Outline> read_collectivity_land(
    std::filesystem::path const& packages, GeometryEngine const& engine);

}  // namespace epingle::sources
