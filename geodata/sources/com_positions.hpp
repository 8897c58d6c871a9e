#pragma once

#include "src/base/insee_code.hpp"
#include "src/base/lon_lat.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace epingle::sources {

/// Where to look for a commune of the COM that GeoNames does not know by its name: at its
/// chef-lieu, or at a point set by hand.
struct ComPosition {
    std::string chef_lieu{};  ///< as GeoNames has it; empty when `point` is given
    std::optional<LonLat> point{};
    bool verified{};  ///< the point was compared with an outline of the island
};

/// Reads tools/gazetteer/com-positions.csv. Throws Error when it is missing or not as expected.
[[nodiscard]] std::map<InseeCode, ComPosition> read_com_positions(
    std::filesystem::path const& file);

}  // namespace epingle::sources
