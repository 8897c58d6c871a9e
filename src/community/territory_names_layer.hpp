#pragma once

#include "geodata/gazetteer.hpp"
#include "tiles/tile_address.hpp"
#include "tiles/world_grid.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace epingle::community {

/// Where the names of régions and départements are written on the map: a tile's layer `territory`.
/// Immutable, safe to read from any number of threads.
class TerritoryNamesLayer {
public:
    /// `gazetteer` must outlive it.
    explicit TerritoryNamesLayer(geodata::Gazetteer const& gazetteer);

    void append_to(std::string& bytes, tiles::TileAddress tile) const;

private:
    struct Name {
        geodata::Territory const* territory{};
        tiles::GridPoint at{};
        std::uint64_t z_order{};
    };

    void add(geodata::Gazetteer const& gazetteer, geodata::Level level);

    std::vector<Name> names_{};
};

}  // namespace epingle::community
