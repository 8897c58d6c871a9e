#pragma once

#include "src/community/categories.hpp"
#include "tiles/tile_json.hpp"

#include <span>
#include <vector>

namespace epingle::community {

/// The fields of a layer that count members by category.
void append_category_fields(std::span<CategoryTotal const> categories,
                            std::vector<tiles::VectorLayer::Field>& fields);

}  // namespace epingle::community
