#include "src/community/pin_tiles.hpp"

#include "tiles/tile_geometry.hpp"
#include "tiles/vector_tile.hpp"

#include <vector>

namespace epingle::community {

namespace {

/// What tells a commune, or some of an EPCI's, from its namesakes: the département's name.
std::string_view context_of(Cluster const& cluster, geodata::Gazetteer const& gazetteer) {
    if (cluster.level != geodata::Level::commune && !cluster.is_partial) {
        return {};
    }
    auto const& commune = gazetteer.communes()[cluster.leading_commune];
    auto const* departement = gazetteer.territory(geodata::Level::departement, commune.departement);
    return departement == nullptr ? std::string_view{} : departement->name;
}

}  // namespace

std::string pin_tile(Atlas const& atlas, Clusters const& clusters, tiles::TileAddress tile) {
    auto const& gazetteer = atlas.gazetteer();
    std::vector<std::string> category_keys;
    for (auto const& total : atlas.categories()) {
        category_keys.push_back("cat_" + total.category.key);
    }
    tiles::TileFrame const frame{tile};
    tiles::VectorTileLayer layer{"pins"};
    std::vector<tiles::Property> properties;
    for (Cluster const& cluster : clusters.in_tile(tile)) {
        auto const name = name_of(cluster, gazetteer);
        properties.assign(
            {{"level", geodata::key_of(cluster.level)},
             {"code", code_of(cluster, gazetteer)},
             {"name", name},
             {"members", std::uint64_t{cluster.members}},
             {"communes", std::uint64_t{cluster.communes}},
             {"at_seat", std::uint64_t{cluster.at_seat}},
             {"precision", cluster.at_seat == 0 ? std::string_view{"commune"} : "territory"}});
        if (auto const context = context_of(cluster, gazetteer); !context.empty()) {
            properties.push_back({"context", context});
        }
        for (CategoryCount const& count : clusters.by_category(cluster)) {
            properties.push_back({category_keys[count.category], std::uint64_t{count.members}});
        }
        layer.add_point(id_of(cluster, gazetteer), frame.holding(cluster.at), properties);
    }
    std::string bytes;
    layer.append_to(bytes);
    return bytes;
}

}  // namespace epingle::community
