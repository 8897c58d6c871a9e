#include "src/api/tile_sets.hpp"

#include "src/community/pin_layer.hpp"
#include "src/community/pin_tiles.hpp"
#include "src/community/territory_layer.hpp"
#include "src/community/territory_tiles.hpp"

#include <array>

namespace epingle::api {

namespace {

using community::View;
using tiles::TileAddress;
using tiles::TileSetDescription;

std::string pin_tile(Site const& /*site*/, View const* view, TileAddress tile) {
    return community::pin_tile(view->atlas(), view->clusters(), tile);
}

std::string territory_tile(Site const& /*site*/, View const* view, TileAddress tile) {
    return community::territory_tile(*view, tile);
}

std::string base_tile(Site const& site, View const* /*view*/, TileAddress tile) {
    return site.base_tiles.tile(tile);
}

TileSetDescription pins() {
    return {.name = "Épingle : membres",
            .description =
                "Membres par commune, regroupés par EPCI, département et région aux "
                "petites échelles",
            .layers = {community::pin_layer()}};
}

TileSetDescription territories() {
    return {.name = "Épingle : territoires",
            .description = "Contours des départements et des régions, avec leurs membres",
            .layers = {community::territory_layer(geodata::Level::departement),
                       community::territory_layer(geodata::Level::region)}};
}

TileSetDescription base() {
    return {.name = "Épingle : fond de carte",
            .description = "Terres, frontières, régions, départements et villes",
            .layers = {{.id = "land", .description = "Terres", .fields = {}},
                       {.id = "departement",
                        .description = "Départements",
                        .fields = {{"code", "code INSEE"}, {"name", "nom"}}},
                       {.id = "region",
                        .description = "Régions",
                        .fields = {{"code", "code INSEE"}, {"name", "nom"}}},
                       {.id = "border", .description = "Frontières", .fields = {}},
                       {.id = "place",
                        .description = "Villes",
                        .fields = {{"code", "code INSEE"},
                                   {"name", "nom"},
                                   {"population", "habitants"},
                                   {"rank", "de 1, les plus importantes, à 5"}}}}};
}

}  // namespace

std::span<TileSet const> tile_sets() noexcept {
    static constexpr std::array<TileSet, 3> all{{
        {.name = "pins",
         .last_zoom = community::last_cluster_zoom,
         .shows_members = true,
         .is_quick = true,
         .make = pin_tile,
         .describe = pins},
        {.name = "territories",
         .last_zoom = community::last_territory_zoom,
         .shows_members = true,
         .is_quick = false,
         .make = territory_tile,
         .describe = territories},
        {.name = "base",
         .last_zoom = community::BaseTiles::last_zoom,
         .shows_members = false,
         .is_quick = false,
         .make = base_tile,
         .describe = base},
    }};
    return all;
}

}  // namespace epingle::api
