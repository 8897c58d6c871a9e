#pragma once

#include "tiles/tile_address.hpp"

#include <cstdint>

namespace epingle::exporting {

/// The number by which a PMTiles archive orders tiles: 0 for the world, then each zoom after the
/// one before, its tiles along Hilbert's curve.
[[nodiscard]] std::uint64_t tile_id(tiles::TileAddress tile) noexcept;

}  // namespace epingle::exporting
