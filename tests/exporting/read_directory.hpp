#pragma once

#include "src/exporting/pmtiles_directory.hpp"

#include <string_view>
#include <vector>

namespace epingle::exporting {

/// The entries of a directory, read as the specification of PMTiles 3 says; throws
/// std::runtime_error for what it forbids: no entry, an empty one, ids that do not grow.
[[nodiscard]] std::vector<DirectoryEntry> read_directory(std::string_view compressed);

}  // namespace epingle::exporting
