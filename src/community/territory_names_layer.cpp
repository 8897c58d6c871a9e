#include "src/community/territory_names_layer.hpp"

#include "geodata/label_point.hpp"
#include "src/community/cluster.hpp"
#include "tiles/tile_geometry.hpp"
#include "tiles/vector_tile.hpp"
#include "tiles/z_order.hpp"

#include <algorithm>
#include <array>

namespace epingle::community {

namespace {

using geodata::Level;
using geodata::Territory;

/// Overseas, where a région and its département are one, the name is written once.
bool is_its_own_region(geodata::Gazetteer const& gazetteer, Territory const& territory) {
    auto const* region = gazetteer.territory(Level::region, territory.region);
    return region != nullptr && region->name == territory.name;
}

}  // namespace

TerritoryNamesLayer::TerritoryNamesLayer(geodata::Gazetteer const& gazetteer) {
    add(gazetteer, Level::region);
    add(gazetteer, Level::departement);
}

void TerritoryNamesLayer::add(geodata::Gazetteer const& gazetteer, Level level) {
    auto const territories = gazetteer.territories(level);
    auto const& outlines = gazetteer.outlines().of(level);
    for (std::size_t i = 0; i < territories.size(); ++i) {
        auto const& territory = territories[i];
        if (level == Level::departement && is_its_own_region(gazetteer, territory)) {
            continue;
        }
        auto at = i < outlines.size() ? geodata::label_point(outlines.outline(i)) : std::nullopt;
        auto const* seat = gazetteer.commune(territory.seat.text());
        if (!at && seat != nullptr) {
            at = seat->position.at;
        }
        if (at) {
            auto const point = tiles::grid_of(*at);
            names_.push_back({&territory, point, tiles::z_order(point)});
        }
    }
}

void TerritoryNamesLayer::append_to(std::string& bytes, tiles::TileAddress tile) const {
    auto const range = tiles::ZOrderRange::of(tile);
    tiles::TileFrame const frame{tile};
    tiles::VectorTileLayer layer{"territory"};
    auto const level = layer.key("level");
    auto const code = layer.key("code");
    auto const name = layer.key("name");
    auto const population = layer.key("population");
    for (Name const& each : names_) {
        if (each.z_order < range.first || each.z_order > range.last) {
            continue;
        }
        auto const& territory = *each.territory;
        std::array const properties{tiles::Property{level, geodata::key_of(territory.level)},
                                    tiles::Property{code, std::string_view{territory.code}},
                                    tiles::Property{name, std::string_view{territory.name}},
                                    tiles::Property{population, territory.population}};
        layer.add_point(feature_id(territory.level, territory.code), frame.holding(each.at),
                        properties);
    }
    layer.append_to(bytes);
}

}  // namespace epingle::community
