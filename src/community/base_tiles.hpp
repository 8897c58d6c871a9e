#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/territory_names_layer.hpp"
#include "src/community/town_names.hpp"
#include "src/community/urban_communes.hpp"
#include "tiles/tile_address.hpp"

#include <cstdint>
#include <string>

namespace epingle::community {

/// The vector tiles of what lies under the members: layers `land`, `departement`, `region`,
/// `urban`, `epci`, `commune`, `border`, `territory` and `place`. Immutable, safe to read from any
/// number of threads.
class BaseTiles {
public:
    static constexpr std::uint8_t last_zoom = 12;

    /// `gazetteer` must outlive it.
    explicit BaseTiles(geodata::Gazetteer const& gazetteer);

    /// Empty where there is nothing but sea. Precondition: the tile's zoom <= last_zoom.
    [[nodiscard]] std::string tile(tiles::TileAddress tile) const;

private:
    void append_territories(geodata::Level level, tiles::TileAddress tile,
                            std::string& bytes) const;
    void append_land(tiles::TileAddress tile, std::string& bytes) const;
    void append_borders(tiles::TileAddress tile, std::string& bytes) const;

    geodata::Gazetteer const& gazetteer_;
    UrbanCommunes urban_;
    TerritoryNamesLayer territory_names_;
    TownNames town_names_;
};

}  // namespace epingle::community
