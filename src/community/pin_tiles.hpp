#pragma once

#include "src/community/atlas.hpp"
#include "src/community/clusters.hpp"
#include "tiles/tile_address.hpp"

#include <string>

namespace epingle::community {

/// The vector tile of the members: one layer `pins`, a point for each cluster that stands in the
/// tile, without any around it. Counts only, no names of people. Empty when there is none.
/// `clusters` must have been made of `atlas`.
[[nodiscard]] std::string pin_tile(Atlas const& atlas, Clusters const& clusters,
                                   tiles::TileAddress tile);

}  // namespace epingle::community
