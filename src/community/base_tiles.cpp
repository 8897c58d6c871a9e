#include "src/community/base_tiles.hpp"

#include "src/community/cluster.hpp"
#include "tiles/tile_geometry.hpp"
#include "tiles/vector_tile.hpp"

#include <array>
#include <string_view>

namespace epingle::community {

namespace {

using geodata::Level;

/// From here on coasts and borders are drawn from the finer source.
constexpr std::uint8_t first_fine_zoom = 6;
/// Eight pixels: more than half the width of any line that is drawn along an edge.
constexpr std::int32_t buffer = 64;
/// From here on the map has room for the layer.
constexpr std::uint8_t first_urban_zoom = 5;
constexpr std::uint8_t first_epci_zoom = 8;
constexpr std::uint8_t first_commune_zoom = 10;

std::string_view code_of(geodata::Gazetteer const& gazetteer, Level level, std::size_t position) {
    return level == Level::commune ? gazetteer.communes()[position].code.text()
                                   : std::string_view{gazetteer.territories(level)[position].code};
}

}  // namespace

BaseTiles::BaseTiles(geodata::Gazetteer const& gazetteer)
    : gazetteer_{gazetteer},
      urban_{gazetteer},
      territory_names_{gazetteer},
      town_names_{gazetteer} {}

std::string BaseTiles::tile(tiles::TileAddress tile) const {
    std::string bytes;
    append_land(tile, bytes);
    append_territories(Level::departement, tile, bytes);
    append_territories(Level::region, tile, bytes);
    if (tile.z() >= first_urban_zoom) {
        urban_.append_to(bytes, tile);
    }
    if (tile.z() >= first_epci_zoom) {
        append_territories(Level::epci, tile, bytes);
    }
    if (tile.z() >= first_commune_zoom) {
        append_territories(Level::commune, tile, bytes);
    }
    append_borders(tile, bytes);
    territory_names_.append_to(bytes, tile);
    town_names_.append_to(bytes, tile);
    return bytes;
}

void BaseTiles::append_land(tiles::TileAddress tile, std::string& bytes) const {
    auto const& basemap = gazetteer_.basemap();
    auto const& land = tile.z() < first_fine_zoom ? basemap.land_coarse : basemap.land_fine;
    tiles::VectorTileLayer layer{"land"};
    for (std::size_t i = 0; i < land.size(); ++i) {
        if (auto const polygons = land.polygons(i, tile, buffer); !polygons.empty()) {
            layer.add_polygons(i + 1, polygons, {});
        }
    }
    layer.append_to(bytes);
}

void BaseTiles::append_territories(Level level, tiles::TileAddress tile, std::string& bytes) const {
    auto const& outlines = gazetteer_.outlines().of(level);
    tiles::VectorTileLayer layer{geodata::key_of(level)};
    auto const code = layer.key("code");
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        if (auto const polygons = outlines.polygons(i, tile, buffer); !polygons.empty()) {
            auto const text = code_of(gazetteer_, level, i);
            layer.add_polygons(feature_id(level, text), polygons,
                               std::array{tiles::Property{code, text}});
        }
    }
    layer.append_to(bytes);
}

void BaseTiles::append_borders(tiles::TileAddress tile, std::string& bytes) const {
    auto const& basemap = gazetteer_.basemap();
    auto const& borders =
        tile.z() < first_fine_zoom ? basemap.borders_coarse : basemap.borders_fine;
    tiles::VectorTileLayer layer{"border"};
    layer.add_lines(1, borders.pieces(tile, buffer), {});
    layer.append_to(bytes);
}

}  // namespace epingle::community
