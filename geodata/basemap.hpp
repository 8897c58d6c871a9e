#pragma once

#include "tiles/line_set.hpp"
#include "tiles/outline_set.hpp"

namespace epingle::geodata {

/// What is drawn of the world under the members, besides the territories' own outlines (Natural
/// Earth). Coarse is 1:50 million; fine is 1:10 million within reach of a French territory, and the
/// coarse elsewhere. No shape crosses the antimeridian.
struct Basemap {
    tiles::OutlineSet land_coarse{};  ///< each piece of land on its own
    tiles::OutlineSet land_fine{};
    tiles::LineSet borders_coarse{};  ///< between countries, on land
    tiles::LineSet borders_fine{};
};

}  // namespace epingle::geodata
