#include "src/api/tile_sets.hpp"

#include "src/community/pin_layer.hpp"
#include "src/community/pin_tiles.hpp"
#include "src/community/territory_layer.hpp"
#include "src/community/territory_tiles.hpp"
#include "src/coverage/coverage_tiles.hpp"

#include <array>
#include <utility>

namespace epingle::api {

namespace {

using geodata::Level;
using tiles::TileAddress;
using tiles::TileSetDescription;

std::string pin_tile(Site const& /*site*/, TileSource const& source, TileAddress tile) {
    return community::pin_tile(source.view->atlas(), source.view->clusters(), tile);
}

std::string territory_tile(Site const& /*site*/, TileSource const& source, TileAddress tile) {
    return community::territory_tile(*source.view, tile);
}

std::string base_tile(Site const& site, TileSource const& /*source*/, TileAddress tile) {
    return site.base_tiles.tile(tile);
}

template <Level level>
std::string coverage_tile(Site const& /*site*/, TileSource const& source, TileAddress tile) {
    return coverage::coverage_tile(*source.coverage, level, tile);
}

template <Level level>
TileSetDescription coverage_of_level() {
    auto layer = coverage::coverage_layer(level);
    return {.name = "Épingle : couverture, " + layer.description,
            .description = "Contours, avec les membres placés dans chacun et ses habitants",
            .layers = {std::move(layer)}};
}

template <Level level>
constexpr TileSet coverage_set(std::string_view name) noexcept {
    return {.name = name,
            .first_zoom = level == Level::commune ? coverage::first_commune_zoom : std::uint8_t{0},
            .last_zoom = coverage::last_tile_zoom,
            .shows = Shows::coverage,
            .is_quick = false,
            .make = coverage_tile<level>,
            .describe = coverage_of_level<level>};
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

tiles::VectorLayer outlines_of(geodata::Level level, std::string_view description) {
    return {.id = std::string{geodata::key_of(level)},
            .description = std::string{description},
            .fields = {{"code", "code INSEE, ou SIREN d’une intercommunalité"}}};
}

TileSetDescription base() {
    return {.name = "Épingle : fond de carte",
            .description = "Terres, frontières, territoires, villes et leurs noms",
            .layers = {{.id = "land", .description = "Terres", .fields = {}},
                       outlines_of(geodata::Level::departement, "Départements"),
                       outlines_of(geodata::Level::region, "Régions"),
                       {.id = "urban",
                        .description = "Communes où l’on habite serré",
                        .fields = {{"density", "1, ou 2 pour les plus denses", true}}},
                       outlines_of(geodata::Level::epci, "Intercommunalités"),
                       outlines_of(geodata::Level::commune, "Communes"),
                       {.id = "border", .description = "Frontières", .fields = {}},
                       {.id = "territory",
                        .description = "Où écrire le nom des régions et des départements",
                        .fields = {{"level", "region ou departement"},
                                   {"code", "code INSEE"},
                                   {"name", "nom"},
                                   {"population", "habitants", true}}},
                       {.id = "place",
                        .description = "Villes",
                        .fields = {{"code", "code INSEE"},
                                   {"name", "nom"},
                                   {"population", "habitants", true},
                                   {"rank", "de 1, les plus importantes, à 5", true},
                                   {"seat", "chef-lieu : region ou departement"}}}}};
}

}  // namespace

std::span<TileSet const> tile_sets() noexcept {
    static constexpr std::array<TileSet, 7> all{{
        {.name = "pins",
         .last_zoom = community::last_cluster_zoom,
         .shows = Shows::view,
         .is_quick = true,
         .make = pin_tile,
         .describe = pins},
        {.name = "territories",
         .last_zoom = community::last_territory_zoom,
         .shows = Shows::view,
         .is_quick = false,
         .make = territory_tile,
         .describe = territories},
        {.name = "base",
         .last_zoom = community::BaseTiles::last_zoom,
         .shows = Shows::nothing,
         .is_quick = false,
         .make = base_tile,
         .describe = base},
        coverage_set<Level::commune>("coverage-commune"),
        coverage_set<Level::epci>("coverage-epci"),
        coverage_set<Level::departement>("coverage-departement"),
        coverage_set<Level::region>("coverage-region"),
    }};
    return all;
}

}  // namespace epingle::api
