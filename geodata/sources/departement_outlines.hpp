#pragma once

#include "geodata/sources/geometry_engine.hpp"
#include "geodata/territory.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace epingle::sources {

/// Outlines of the 101 départements (Natural Earth), by INSEE code. The file's own names and codes
/// are unreliable: each outline belongs to the département most of whose communes stand in it, one
/// to one, the clearest first.
/// In the file, neighbours' points on a common border differ in the last digits.
/// Throws Error{bad_input} when that does not give 101 départements, or contradicts a code that the
/// file has.
[[nodiscard]] std::map<std::string, Outline> read_departement_outlines(
    std::filesystem::path const& packages, std::vector<geodata::Commune> const& communes,
    GeometryEngine const& engine);

}  // namespace epingle::sources
