#pragma once

#include "geodata/gazetteer.hpp"
#include "tiles/tile_address.hpp"
#include "tiles/world_grid.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace epingle::community {

/// The vector tiles of what lies under the members: layers `land`, `departement`, `region`,
/// `border` and `place`. Immutable, safe to read from any number of threads.
class BaseTiles {
public:
    static constexpr std::uint8_t last_zoom = 12;

    /// `gazetteer` must outlive it.
    explicit BaseTiles(geodata::Gazetteer const& gazetteer);

    /// Empty where there is nothing but sea. Precondition: the tile's zoom <= last_zoom.
    [[nodiscard]] std::string tile(tiles::TileAddress tile) const;

private:
    /// A commune whose name may be written on the map.
    struct Place {
        std::uint64_t z_order{};
        tiles::GridPoint at{};
        std::uint32_t commune{};     ///< position in Gazetteer::communes()
        std::uint32_t importance{};  ///< 0 for the most important of all
        std::uint8_t rank{};         ///< 1 for the largest towns … 5 for villages
    };

    [[nodiscard]] std::span<Place const> places_in(tiles::TileAddress tile) const;

    void append_territories(geodata::Level level, tiles::TileAddress tile,
                            std::string& bytes) const;
    void append_land(tiles::TileAddress tile, std::string& bytes) const;
    void append_borders(tiles::TileAddress tile, std::string& bytes) const;
    void append_places(tiles::TileAddress tile, std::string& bytes) const;

    geodata::Gazetteer const& gazetteer_;
    std::vector<Place> places_{};  ///< in z-order: those of a tile are side by side
};

}  // namespace epingle::community
