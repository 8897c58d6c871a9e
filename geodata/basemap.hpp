#pragma once

#include "src/base/outline.hpp"

#include <vector>

namespace epingle::geodata {

/// What is drawn under the members besides the territories' own outlines (Natural Earth).
struct Basemap {
    Outline land_coarse{};               ///< the world's land, 1:50 million
    Outline land_fine{};                 ///< land within reach of a French territory, 1:10 million
    std::vector<Line> borders_coarse{};  ///< between countries on land, 1:50 million
    std::vector<Line>
        borders_fine{};  ///< the same within reach of a French territory, 1:10 million
};

}  // namespace epingle::geodata
