#include "src/community/town_names.hpp"

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

/// At most one name in each cell of 8 × 8, a power of two so that cells nest from zoom to zoom.
constexpr std::int32_t cells_across = 8;
constexpr std::int32_t cell_units = tiles::tile_extent / cells_across;

std::set<InseeCode> seats_of(std::span<geodata::Territory const> territories) {
    std::set<InseeCode> seats;
    for (auto const& territory : territories) {
        seats.insert(territory.seat);
    }
    return seats;
}

/// By population; chefs-lieux count for more, since readers find their way by them.
std::uint8_t rank_of(std::uint32_t population, Level seat) {
    if (population >= 200'000 || seat == Level::region) {
        return 1;
    }
    if (population >= 100'000) {
        return 2;
    }
    if (population >= 20'000 || seat == Level::departement) {
        return 3;
    }
    return population >= 5'000 ? 4 : 5;
}

}  // namespace

TownNames::TownNames(geodata::Gazetteer const& gazetteer) : gazetteer_{gazetteer} {
    auto const capitals = seats_of(gazetteer.territories(Level::region));
    auto const prefectures = seats_of(gazetteer.territories(Level::departement));
    auto const communes = gazetteer.communes();
    for (std::uint32_t i = 0; i < communes.size(); ++i) {
        auto const& commune = communes[i];
        auto const at = tiles::grid_of(commune.position.at);
        auto const seat = capitals.contains(commune.code)      ? Level::region
                          : prefectures.contains(commune.code) ? Level::departement
                                                               : Level::commune;
        towns_.push_back({.z_order = tiles::z_order(at),
                          .at = at,
                          .commune = i,
                          .rank = rank_of(commune.population.value_or(0), seat),
                          .seat = seat});
    }
    std::sort(towns_.begin(), towns_.end(), [&communes](Town const& a, Town const& b) {
        auto const population = [&communes](Town const& town) {
            return communes[town.commune].population.value_or(0);
        };
        return std::tuple{a.rank, population(b), a.commune} <
               std::tuple{b.rank, population(a), b.commune};
    });
    for (std::uint32_t i = 0; i < towns_.size(); ++i) {
        towns_[i].importance = i;
    }
    std::sort(towns_.begin(), towns_.end(), [](Town const& a, Town const& b) {
        return std::tie(a.z_order, a.commune) < std::tie(b.z_order, b.commune);
    });
}

std::span<TownNames::Town const> TownNames::towns_in(tiles::TileAddress tile) const {
    auto const range = tiles::ZOrderRange::of(tile);
    auto const first =
        std::partition_point(towns_.begin(), towns_.end(),
                             [&range](Town const& town) { return town.z_order < range.first; });
    auto const last = std::partition_point(
        first, towns_.end(), [&range](Town const& town) { return town.z_order <= range.last; });
    return {first, last};
}

std::vector<TownNames::Town const*> TownNames::chosen_in(tiles::TileAddress tile) const {
    tiles::TileFrame const frame{tile};
    std::vector<Town const*> chosen(cells_across * cells_across);
    for (Town const& town : towns_in(tile)) {
        auto const point = frame.holding(town.at);
        auto& cell = chosen[static_cast<std::size_t>(point.y / cell_units * cells_across +
                                                     point.x / cell_units)];
        if (cell == nullptr || town.importance < cell->importance) {
            cell = &town;
        }
    }
    chosen.erase(std::remove(chosen.begin(), chosen.end(), nullptr), chosen.end());
    std::sort(chosen.begin(), chosen.end(),
              [](Town const* a, Town const* b) { return a->importance < b->importance; });
    return chosen;
}

void TownNames::append_to(std::string& bytes, tiles::TileAddress tile) const {
    tiles::TileFrame const frame{tile};
    tiles::VectorTileLayer layer{"place"};
    auto const code = layer.key("code");
    auto const name = layer.key("name");
    auto const population = layer.key("population");
    auto const rank = layer.key("rank");
    auto const seat = layer.key("seat");
    for (Town const* town : chosen_in(tile)) {
        auto const& commune = gazetteer_.communes()[town->commune];
        std::array const properties{
            tiles::Property{code, commune.code.text()},
            tiles::Property{name, std::string_view{commune.name}},
            tiles::Property{population, std::uint64_t{commune.population.value_or(0)}},
            tiles::Property{rank, std::uint64_t{town->rank}},
            tiles::Property{seat, geodata::key_of(town->seat)}};
        auto const told = town->seat == Level::commune ? properties.size() - 1 : properties.size();
        layer.add_point(feature_id(Level::commune, commune.code.text()), frame.holding(town->at),
                        std::span{properties}.first(told));
    }
    layer.append_to(bytes);
}

}  // namespace epingle::community
