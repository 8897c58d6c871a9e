#pragma once

#include "geodata/gazetteer.hpp"
#include "tiles/tile_address.hpp"
#include "tiles/world_grid.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace epingle::community {

/// The communes whose names are written on the map: a tile's layer `place`. Immutable, safe to read
/// from any number of threads.
class TownNames {
public:
    /// `gazetteer` must outlive it.
    explicit TownNames(geodata::Gazetteer const& gazetteer);

    /// The most important commune of each cell of the tile, the most important first. Those of a
    /// tile are among those of the tiles that it is cut into: who comes closer loses no name.
    void append_to(std::string& bytes, tiles::TileAddress tile) const;

private:
    /// A commune whose name may be written on the map.
    struct Town {
        std::uint64_t z_order{};
        tiles::GridPoint at{};
        std::uint32_t commune{};     ///< position in Gazetteer::communes()
        std::uint32_t importance{};  ///< 0 for the most important of all
        std::uint8_t rank{};         ///< 1 for the largest towns … 5 for villages
        geodata::Level seat{geodata::Level::commune};  ///< what it is the chef-lieu of, the largest
    };

    [[nodiscard]] std::span<Town const> towns_in(tiles::TileAddress tile) const;
    [[nodiscard]] std::vector<Town const*> chosen_in(tiles::TileAddress tile) const;

    geodata::Gazetteer const& gazetteer_;
    std::vector<Town> towns_{};  ///< in z-order: those of a tile are side by side
};

}  // namespace epingle::community
