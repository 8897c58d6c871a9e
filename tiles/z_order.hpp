#pragma once

#include "tiles/tile_address.hpp"
#include "tiles/world_grid.hpp"

#include <cstdint>

namespace epingle::tiles {

/// Rank of a point on the curve that visits each tile of each level in one go (Morton's): points
/// sorted by it hold those of any tile side by side.
[[nodiscard]] std::uint64_t z_order(GridPoint point) noexcept;

/// Ranks of the points in one tile: from `first` to `last`, both included.
struct ZOrderRange {
    std::uint64_t first{};
    std::uint64_t last{};

    static ZOrderRange of(TileAddress tile) noexcept;
};

}  // namespace epingle::tiles
