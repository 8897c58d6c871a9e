#pragma once

#include "geodata/basemap.hpp"

#include <filesystem>

namespace epingle::sources {

/// The world's land and the borders between its countries, from TopoJSON: a border is an arc that
/// two countries share.
[[nodiscard]] geodata::Basemap read_basemap(std::filesystem::path const& packages);

}  // namespace epingle::sources
