#pragma once

#include "src/coverage/coverage.hpp"
#include "tiles/tile_address.hpp"
#include "tiles/tile_json.hpp"

#include <cstdint>
#include <string>

namespace epingle::coverage {

inline constexpr std::uint8_t last_tile_zoom = 12;
/// Below, communes are less than a pixel wide, and all in one tile.
inline constexpr std::uint8_t first_commune_zoom = 5;
/// How far around a tile territories are drawn in it too, in its own units: eight pixels, more than
/// half the width of any line that is drawn along an edge.
inline constexpr std::int32_t tile_buffer = 64;
/// Communes have no names below: at that scale nobody reads them, and thirty thousand names are
/// most of a tile.
inline constexpr std::uint8_t first_commune_name_zoom = 8;

/// The vector tile of a level's territories, for a choropleth: one layer named by the level, each
/// outline with its code, its name, the members attributed to it, zero included, and its
/// inhabitants. Empty where there is none. While communes are few pixels wide, their borders keep
/// to a coarser grid, the same for neighbours. Precondition: the tile's zoom <= last_tile_zoom.
[[nodiscard]] std::string coverage_tile(Coverage const& coverage, geodata::Level level,
                                        tiles::TileAddress tile);

/// What that layer holds, field by field.
[[nodiscard]] tiles::VectorLayer coverage_layer(geodata::Level level);

}  // namespace epingle::coverage
