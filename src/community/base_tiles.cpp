#include "src/community/base_tiles.hpp"

#include "src/community/cluster.hpp"
#include "tiles/tile_geometry.hpp"
#include "tiles/vector_tile.hpp"
#include "tiles/z_order.hpp"

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

BaseTiles::BaseTiles(geodata::Gazetteer const& gazetteer) : gazetteer_{gazetteer} {
    auto const capitals = seats_of(gazetteer.territories(Level::region));
    auto const prefectures = seats_of(gazetteer.territories(Level::departement));
    auto const communes = gazetteer.communes();
    for (std::uint32_t i = 0; i < communes.size(); ++i) {
        auto const& commune = communes[i];
        auto const at = tiles::grid_of(commune.position.at);
        places_.push_back({.z_order = tiles::z_order(at),
                           .at = at,
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
    for (std::uint32_t i = 0; i < places_.size(); ++i) {
        places_[i].importance = i;
    }
    std::sort(places_.begin(), places_.end(), [](Place const& a, Place const& b) {
        return std::tie(a.z_order, a.commune) < std::tie(b.z_order, b.commune);
    });
}

std::span<BaseTiles::Place const> BaseTiles::places_in(tiles::TileAddress tile) const {
    auto const range = tiles::ZOrderRange::of(tile);
    auto const first =
        std::partition_point(places_.begin(), places_.end(),
                             [&range](Place const& place) { return place.z_order < range.first; });
    auto const last = std::partition_point(
        first, places_.end(), [&range](Place const& place) { return place.z_order <= range.last; });
    return {first, last};
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
    auto const territories = gazetteer_.territories(level);
    auto const& outlines = gazetteer_.outlines().of(level);
    tiles::VectorTileLayer layer{geodata::key_of(level)};
    auto const code = layer.key("code");
    auto const name = layer.key("name");
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        if (auto const polygons = outlines.polygons(i, tile, buffer); !polygons.empty()) {
            std::array const properties{
                tiles::Property{code, std::string_view{territories[i].code}},
                tiles::Property{name, std::string_view{territories[i].name}}};
            layer.add_polygons(feature_id(level, territories[i].code), polygons, properties);
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

void BaseTiles::append_places(tiles::TileAddress tile, std::string& bytes) const {
    tiles::TileFrame const frame{tile};
    std::array<Place const*, cells_across * cells_across> chosen{};
    for (Place const& place : places_in(tile)) {
        auto const point = frame.holding(place.at);
        auto& cell = chosen[static_cast<std::size_t>(point.y / cell_units * cells_across +
                                                     point.x / cell_units)];
        if (cell == nullptr || place.importance < cell->importance) {
            cell = &place;
        }
    }
    auto* const end = std::remove(chosen.begin(), chosen.end(), nullptr);
    std::sort(chosen.begin(), end,
              [](Place const* a, Place const* b) { return a->importance < b->importance; });
    tiles::VectorTileLayer layer{"place"};
    auto const code = layer.key("code");
    auto const name = layer.key("name");
    auto const population = layer.key("population");
    auto const rank = layer.key("rank");
    for (Place const* place : std::span{chosen.begin(), end}) {
        auto const& commune = gazetteer_.communes()[place->commune];
        std::array const properties{
            tiles::Property{code, commune.code.text()},
            tiles::Property{name, std::string_view{commune.name}},
            tiles::Property{population, std::uint64_t{commune.population.value_or(0)}},
            tiles::Property{rank, std::uint64_t{place->rank}}};
        layer.add_point(feature_id(Level::commune, commune.code.text()), frame.holding(place->at),
                        properties);
    }
    layer.append_to(bytes);
}

}  // namespace epingle::community
