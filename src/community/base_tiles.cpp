#include "src/community/base_tiles.hpp"

#include "src/community/cluster.hpp"
#include "tiles/tile_geometry.hpp"
#include "tiles/vector_tile.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace epingle::community {

namespace {

using geodata::Level;

/// From here on coasts and borders are drawn from the finer source.
constexpr std::uint8_t first_fine_zoom = 6;
/// Eight pixels: more than half the width of any line that is drawn along an edge.
constexpr std::int32_t buffer = 64;
/// At most one name in each cell of 4 × 4: sixteen names a tile, seldom one upon another.
constexpr std::int32_t cells_across = 4;
constexpr std::int32_t cell_units = tiles::tile_extent / cells_across;

std::vector<Outline> outlines_of(std::span<geodata::Territory const> territories) {
    std::vector<Outline> outlines;
    for (auto const& territory : territories) {
        outlines.push_back(territory.outline);
    }
    return outlines;
}

/// Each piece of land on its own: a tile then looks only at those it may hold.
std::vector<Outline> pieces_of(Outline const& land) {
    std::vector<Outline> pieces;
    for (auto const& polygon : land) {
        pieces.push_back({polygon});
    }
    return pieces;
}

std::set<InseeCode> seats_of(std::span<geodata::Territory const> territories) {
    std::set<InseeCode> seats;
    for (auto const& territory : territories) {
        seats.insert(territory.seat);
    }
    return seats;
}

/// By population; chefs-lieux count for more, since readers find their way by them.
std::uint8_t rank_of(geodata::Commune const& commune, bool seats_region, bool seats_departement) {
    auto const population = commune.population.value_or(0);
    if (population >= 200'000 || seats_region) {
        return 1;
    }
    if (population >= 100'000) {
        return 2;
    }
    if (population >= 20'000 || seats_departement) {
        return 3;
    }
    return population >= 5'000 ? 4 : 5;
}

}  // namespace

BaseTiles::BaseTiles(geodata::Gazetteer const& gazetteer)
    : gazetteer_{gazetteer},
      land_coarse_{pieces_of(gazetteer.basemap().land_coarse)},
      land_fine_{pieces_of(gazetteer.basemap().land_fine)},
      borders_coarse_{gazetteer.basemap().borders_coarse},
      borders_fine_{gazetteer.basemap().borders_fine},
      departements_{outlines_of(gazetteer.territories(Level::departement))},
      regions_{outlines_of(gazetteer.territories(Level::region))} {
    auto const capitals = seats_of(gazetteer.territories(Level::region));
    auto const prefectures = seats_of(gazetteer.territories(Level::departement));
    auto const communes = gazetteer.communes();
    for (std::uint32_t i = 0; i < communes.size(); ++i) {
        auto const& commune = communes[i];
        places_.push_back({.at = tiles::grid_of(commune.position.at),
                           .commune = i,
                           .rank = rank_of(commune, capitals.contains(commune.code),
                                           prefectures.contains(commune.code))});
    }
    std::sort(places_.begin(), places_.end(), [&communes](Place const& a, Place const& b) {
        auto const population = [&communes](Place const& place) {
            return communes[place.commune].population.value_or(0);
        };
        return std::tuple{a.rank, population(b), a.commune} <
               std::tuple{b.rank, population(a), b.commune};
    });
}

std::string BaseTiles::tile(tiles::TileAddress tile) const {
    std::string bytes;
    append_land(tile, bytes);
    append_territories(Level::departement, tile, bytes);
    append_territories(Level::region, tile, bytes);
    append_borders(tile, bytes);
    append_places(tile, bytes);
    return bytes;
}

void BaseTiles::append_land(tiles::TileAddress tile, std::string& bytes) const {
    auto const& land = tile.z() < first_fine_zoom ? land_coarse_ : land_fine_;
    tiles::VectorTileLayer layer{"land"};
    for (std::size_t i = 0; i < land.size(); ++i) {
        layer.add_polygons(i + 1, land.polygons(i, tile, buffer), {});
    }
    layer.append_to(bytes);
}

void BaseTiles::append_territories(Level level, tiles::TileAddress tile, std::string& bytes) const {
    auto const territories = gazetteer_.territories(level);
    auto const& outlines = level == Level::region ? regions_ : departements_;
    tiles::VectorTileLayer layer{geodata::key_of(level)};
    auto const code = layer.key("code");
    auto const name = layer.key("name");
    for (std::size_t i = 0; i < territories.size(); ++i) {
        std::array const properties{tiles::Property{code, std::string_view{territories[i].code}},
                                    tiles::Property{name, std::string_view{territories[i].name}}};
        layer.add_polygons(feature_id(level, territories[i].code),
                           outlines.polygons(i, tile, buffer), properties);
    }
    layer.append_to(bytes);
}

void BaseTiles::append_borders(tiles::TileAddress tile, std::string& bytes) const {
    auto const& borders = tile.z() < first_fine_zoom ? borders_coarse_ : borders_fine_;
    tiles::VectorTileLayer layer{"border"};
    layer.add_lines(1, borders.pieces(tile, buffer), {});
    layer.append_to(bytes);
}

void BaseTiles::append_places(tiles::TileAddress tile, std::string& bytes) const {
    tiles::TileFrame const frame{tile};
    tiles::VectorTileLayer layer{"place"};
    auto const code = layer.key("code");
    auto const name = layer.key("name");
    auto const population = layer.key("population");
    auto const rank = layer.key("rank");
    std::array<bool, cells_across * cells_across> taken{};
    std::size_t free_cells = taken.size();
    for (Place const& place : places_) {
        auto const point = frame.holding(place.at);
        bool const inside = point.x >= 0 && point.x < tiles::tile_extent && point.y >= 0 &&
                            point.y < tiles::tile_extent;
        if (!inside) {
            continue;
        }
        auto const cell =
            static_cast<std::size_t>(point.y / cell_units * cells_across + point.x / cell_units);
        if (taken[cell]) {
            continue;
        }
        taken[cell] = true;
        auto const& commune = gazetteer_.communes()[place.commune];
        std::array const properties{
            tiles::Property{code, commune.code.text()},
            tiles::Property{name, std::string_view{commune.name}},
            tiles::Property{population, std::uint64_t{commune.population.value_or(0)}},
            tiles::Property{rank, std::uint64_t{place.rank}}};
        layer.add_point(feature_id(Level::commune, commune.code.text()), point, properties);
        if (--free_cells == 0) {
            break;
        }
    }
    layer.append_to(bytes);
}

}  // namespace epingle::community
