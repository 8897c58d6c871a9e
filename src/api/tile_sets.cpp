#include "src/api/tile_sets.hpp"

#include "src/community/pin_tiles.hpp"

#include <array>

namespace epingle::api {

namespace {

using community::View;
using tiles::TileAddress;
using tiles::TileSetDescription;

std::string pin_tile(Site const& /*site*/, View const* view, TileAddress tile) {
    return community::pin_tile(view->atlas(), view->clusters(), tile);
}

std::string base_tile(Site const& site, View const* /*view*/, TileAddress tile) {
    return site.base_tiles.tile(tile);
}

TileSetDescription pins() {
    return {
        .name = "Épingle : membres",
        .description =
            "Membres par commune, regroupés par EPCI, département et région aux "
            "petites échelles",
        .layers = {
            {.id = "pins",
             .description = "Épingles et regroupements",
             .fields = {
                 {"level", "commune, epci, departement, region, ou groupe de communes voisines"},
                 {"code",
                  "code INSEE, ou SIREN d’un EPCI ; d’un groupe, celui de sa première commune"},
                 {"name", "nom"},
                 {"context", "nom du département, pour les communes"},
                 {"members", "nombre de membres"},
                 {"communes", "nombre de communes"},
                 {"at_seat", "membres d’un territoire plus large, placés à son siège"},
                 {"precision", "commune, ou territory quand certains sont placés à un siège"}}}}};
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
    static constexpr std::array<TileSet, 2> all{{
        {.name = "pins",
         .last_zoom = community::last_cluster_zoom,
         .shows_members = true,
         .is_quick = true,
         .make = pin_tile,
         .describe = pins},
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
