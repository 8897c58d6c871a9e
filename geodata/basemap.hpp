#pragma once

#include "src/base/outline.hpp"

#include <vector>

namespace epingle::geodata {

/// What is drawn of the world under the members, besides the territories' own outlines (Natural
/// Earth). Coarse is 1:50 million; fine is 1:10 million within reach of a French territory, and the
/// coarse elsewhere. No shape crosses the antimeridian.
struct Basemap {
    Outline land_coarse{};
    Outline land_fine{};
    std::vector<Line> borders_coarse{};  ///< between countries, on land
    std::vector<Line> borders_fine{};
};

}  // namespace epingle::geodata
