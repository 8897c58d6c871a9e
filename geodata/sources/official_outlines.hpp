#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/sources/geometry_engine.hpp"
#include "geodata/sources/outline_file.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace epingle::sources {

/// Communes' outlines out of a file, and what was met on the way.
struct OfficialOutlines {
    /// By position in Gazetteer::communes(). Valid; points are in whole steps of PlaneDivider, 21
    /// cm away at most, so that those of neighbours stay the same.
    std::map<std::size_t, Outline> communes{};
    std::string layer{};
    std::size_t features{};
    std::size_t former{};    ///< features whose code is no commune's today, but led to one
    std::size_t repeated{};  ///< features whose code was met before: made one
    std::size_t repaired{};  ///< features whose rings crossed themselves
    std::size_t without_area{};
    std::vector<std::string> unknown{};    ///< codes that lead to no commune
    std::vector<std::string> elsewhere{};  ///< codes of features that are far from the commune
};

/// Reads the file. Codes of an older COG, of communes déléguées or associées and of municipal
/// arrondissements lead to the commune of today; the features of one commune become one outline.
/// Throws what `for_each_feature` throws, and Error{bad_input} when no feature is of a commune.
[[nodiscard]] OfficialOutlines read_official_outlines(OutlineFile const& file,
                                                      geodata::Gazetteer const& gazetteer,
                                                      GeometryEngine const& engine);

}  // namespace epingle::sources
