#pragma once

#include "src/community/view.hpp"
#include "tiles/tile_address.hpp"

#include <cstdint>
#include <string>

namespace epingle::community {

inline constexpr std::uint8_t last_territory_zoom = 12;
/// How far around a tile territories are drawn in it too, in its own units. Eight pixels: more than
/// half the width of any line that is drawn along an edge.
inline constexpr std::int32_t territory_buffer = 64;

/// The vector tile of the territories that a view fills: layers `departement` and `region`, each
/// outline with what its members add up to, zero included. At every zoom neighbours share their
/// borders exactly, a région those of its départements. Counts only, no names of people. Empty
/// where there is none. Precondition: the tile's zoom <= last_territory_zoom.
[[nodiscard]] std::string territory_tile(View const& view, tiles::TileAddress tile);

}  // namespace epingle::community
