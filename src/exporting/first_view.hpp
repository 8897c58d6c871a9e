#pragma once

#include "src/community/clusters.hpp"
#include "tiles/tile_json.hpp"

#include <cstdint>

namespace epingle::exporting {

/// What a map of these clusters should show first: nine members in ten, but for those who are
/// farthest east, west, north or south (overseas, a stray one), at the nearest zoom from 0 to
/// `last_zoom` at which a map 512 pixels wide holds them. All of France when there is none.
[[nodiscard]] tiles::MapView first_view(community::Clusters const& clusters,
                                        std::uint8_t last_zoom);

}  // namespace epingle::exporting
