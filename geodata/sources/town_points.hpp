#pragma once

#include "src/base/lon_lat.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace epingle::sources {

/// A populated place of GeoNames.
struct TownPoint {
    std::string name{};
    std::string folded{};  ///< `fold(name)`
    LonLat at{};
};

/// French places by département or collectivité ("63", "2A", "974", "987"), in the file's order.
using TownPoints = std::map<std::string, std::vector<TownPoint>>;

[[nodiscard]] TownPoints read_town_points(std::filesystem::path const& packages);

}  // namespace epingle::sources
