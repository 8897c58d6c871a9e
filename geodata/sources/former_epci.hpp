#pragma once

#include "geodata/sources/cog.hpp"
#include "geodata/territory.hpp"

#include <filesystem>
#include <vector>

namespace epingle::sources {

/// What EPCI were called in 2019, where it reads differently today: under the same SIREN, or merged
/// whole into one of today's. One whose communes were shared out leads nowhere, and is left out.
/// Sorted by (level, code, name).
[[nodiscard]] std::vector<geodata::FormerTerritoryName> former_epci_names(
    std::filesystem::path const& packages, Cog const& cog);

}  // namespace epingle::sources
