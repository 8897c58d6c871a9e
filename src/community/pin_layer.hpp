#pragma once

#include "src/community/categories.hpp"
#include "tiles/tile_json.hpp"

#include <span>

namespace epingle::community {

/// What the layer that `pin_tile` writes holds, field by field: those that are always there, and
/// those of these categories.
[[nodiscard]] tiles::VectorLayer pin_layer(std::span<CategoryTotal const> categories = {});

}  // namespace epingle::community
