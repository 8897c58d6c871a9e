#pragma once

#include "geodata/placement.hpp"

#include <string>

namespace epingle::geodata {

/// « exact 63003 », « ambiguous 97411|93066 », « unplaced placeholder », with the level unless it
/// is a commune's.
[[nodiscard]] std::string told(Placement const& placement);

[[nodiscard]] Reason const& reason_of(Placement const& placement);

/// Whether candidates come best first, and none twice: a total order. True of other placements.
[[nodiscard]] bool is_in_order(Placement const& placement);

}  // namespace epingle::geodata
