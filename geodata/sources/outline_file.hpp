#pragma once

#include "src/base/outline.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

namespace epingle::sources {

/// Where communes' outlines are to be read.
struct OutlineFile {
    std::filesystem::path path{};  ///< anything GDAL reads as vectors, also in a zip archive
    std::string layer{};           ///< empty: the only one whose features bear codes of communes
    std::string crs{};  ///< « EPSG:2154 »: used instead of what the file says; may be empty
};

/// A feature as the file has it, in degrees WGS84.
struct OutlineFeature {
    std::string code{};  ///< of the commune, as written
    Outline outline{};   ///< empty where the feature has no area; rings may be invalid
};

/// Calls `receive` with each feature, one at a time; gives the layer's name. Throws Error:
/// not_found when the file is missing; bad_input when GDAL cannot read it, when no layer, or more
/// than one, has a field of codes, when the system of its coordinates is not known (or not to
/// PROJ), or when they cannot be degrees once transformed.
std::string for_each_feature(OutlineFile const& file,
                             std::function<void(OutlineFeature feature)> const& receive);

}  // namespace epingle::sources
