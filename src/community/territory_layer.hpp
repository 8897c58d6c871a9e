#pragma once

#include "geodata/level.hpp"
#include "src/community/categories.hpp"
#include "tiles/tile_json.hpp"

#include <span>

namespace epingle::community {

/// What the layer of that level that `territory_tile` writes holds, field by field: those that are
/// always there, and those of these categories. Precondition: `level` is departement or region.
[[nodiscard]] tiles::VectorLayer territory_layer(geodata::Level level,
                                                 std::span<CategoryTotal const> categories = {});

}  // namespace epingle::community
