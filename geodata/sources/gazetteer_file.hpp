#pragma once

#include "geodata/gazetteer.hpp"

#include <filesystem>
#include <string_view>

namespace epingle::sources {

/// What a gazetteer file says of its own form; a program reads one form only.
inline constexpr std::string_view gazetteer_format = "3";

/// Writes a GeoPackage (OGC 12-128) that QGIS opens and `load_gazetteer` reads: layers communes,
/// epci (EPT too; points: their seats), departements, regions, terres, frontieres; tables
/// autres_noms, anciens_noms_territoires, anciens_codes, metadata. What the map draws stands ready
/// in columns `trace` (see trace.hpp), beside the geometries that it was made of. The same contents
/// make the same bytes. A former file of that name stays until the new one is whole. Throws
/// Error{unavailable} when it cannot be written.
void write_gazetteer(geodata::GazetteerContents const& contents, std::filesystem::path const& path);

/// Throws Error: not_found when there is no such file (it says how to make it), bad_input when it
/// is damaged or no gazetteer, conflict when it is of another format.
[[nodiscard]] geodata::Gazetteer load_gazetteer(std::filesystem::path const& path);

}  // namespace epingle::sources
