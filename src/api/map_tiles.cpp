#include "src/api/map_tiles.hpp"

#include "src/api/json_response.hpp"
#include "src/api/parameters.hpp"
#include "src/base/error.hpp"
#include "src/base/gzip.hpp"
#include "src/community/pin_tiles.hpp"
#include "tiles/tile_json.hpp"

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace epingle::api {

namespace {

using tiles::CachedTile;
using tiles::TileAddress;

constexpr std::string_view tile_type = "application/vnd.mapbox-vector-tile";
constexpr auto last_pin_zoom = community::last_cluster_zoom;

TileAddress address_of(Call const& call, std::uint8_t last_zoom) {
    auto const& captured = call.captured;
    auto const address = TileAddress::parse(captured[0] + '/' + captured[1] + '/' + captured[2]);
    if (!address || address->z() > last_zoom) {
        throw Error{ErrorKind::not_found,
                    "Il n’y a pas de tuile à cette adresse : les zooms vont de 0 à " +
                        std::to_string(last_zoom) + "."};
    }
    return *address;
}

CachedTile compressed(std::string bytes, std::string const& family) {
    CachedTile tile;
    if (bytes.empty()) {
        return tile;
    }
    if (bytes.size() >= gzip_threshold) {
        tile.gzipped = std::make_shared<std::string const>(gzip(bytes));
    }
    tile.identity = std::make_shared<std::string const>(std::move(bytes));
    tile.etag = etag_of(family + *tile.identity);
    return tile;
}

/// From the cache, or made and kept. `family` is all that the tile depends on but its address.
http::Response tile_response(Site const& site, Call const& call, std::string const& family,
                             TileAddress address, std::function<std::string()> const& make) {
    auto tile = site.tiles.find(family, address);
    if (!tile) {
        tile = compressed(make(), family);
        site.tiles.put(family, address, *tile);
    }
    http::Response response;
    response.status = tile->identity == nullptr ? 204 : 200;
    response.content_type = tile->identity == nullptr ? std::string{} : std::string{tile_type};
    response.body = tile->identity;
    response.gzipped = tile->gzipped;
    response.etag = tile->etag;
    // An address with a version names these bytes for ever; another one must be asked for again.
    bool const is_current = call.parameter("v") == site.edition.latest()->atlas->version();
    response.cache_control = is_current ? "public, max-age=31536000, immutable" : "no-cache";
    return response;
}

http::Response pin_tile(Site const& site, Call const& call) {
    auto const address = address_of(call, last_pin_zoom);
    auto const atlas = site.edition.latest()->atlas;
    auto const filter = atlas->canonical(filter_of(call));
    auto const family = "pins/" + atlas->version() + '?' + filter.text();
    return tile_response(site, call, family, address, [&] {
        auto const view = site.views.view(atlas, filter);
        return community::pin_tile(*atlas, view->clusters(), address);
    });
}

http::Response base_tile(Site const& site, Call const& call) {
    auto const address = address_of(call, community::BaseTiles::last_zoom);
    return tile_response(site, call, "base", address,
                         [&] { return site.base_tiles.tile(address); });
}

std::string attribution(geodata::Gazetteer const& gazetteer) {
    std::string text;
    for (auto const& source : gazetteer.sources()) {
        auto const credit = source.owner + " (" + source.licence + ")";
        if (text.find(credit) == std::string::npos) {
            text += (text.empty() ? "" : ", ") + credit;
        }
    }
    return text;
}

std::string url_template(Site const& site, std::string_view set, community::Filter const& filter) {
    auto const text = filter.text();
    return std::string{set} + "/{z}/{x}/{y}.mvt?v=" + site.edition.latest()->atlas->version() +
           (text.empty() ? "" : "&" + text);
}

http::Response description_response(tiles::TileSetDescription const& description) {
    auto response = http::text_response(200, "application/json", tiles::tile_json(description));
    response.etag = etag_of(*response.body);
    response.cache_control = "no-cache";
    return response;
}

http::Response pins_description(Site const& site, Call const& call) {
    return description_response(
        {.name = "Épingle : membres",
         .description =
             "Membres par commune, regroupés par EPCI, département et région aux petites échelles",
         .attribution = attribution(site.gazetteer),
         .url_template = url_template(site, "pins", filter_of(call)),
         .first_zoom = 0,
         .last_zoom = last_pin_zoom,
         .bounds = {-180, -85.0511, 180, 85.0511},
         .layers = {
             {.id = "pins",
              .description = "Épingles et regroupements",
              .fields = {
                  {"level", "commune, epci, departement ou region"},
                  {"code", "code INSEE, ou SIREN d’un EPCI"},
                  {"name", "nom"},
                  {"context", "nom du département, pour les communes"},
                  {"members", "nombre de membres"},
                  {"communes", "nombre de communes"},
                  {"at_seat", "membres d’un territoire plus large, placés à son siège"},
                  {"precision", "commune, ou territory quand certains sont placés à un siège"}}}}});
}

http::Response base_description(Site const& site) {
    return description_response(
        {.name = "Épingle : fond de carte",
         .description = "Terres, frontières, régions, départements et villes",
         .attribution = attribution(site.gazetteer),
         .url_template = url_template(site, "base", {}),
         .first_zoom = 0,
         .last_zoom = community::BaseTiles::last_zoom,
         .bounds = {-180, -85.0511, 180, 85.0511},
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
                                {"rank", "de 1, les plus importantes, à 5"}}}}});
}

}  // namespace

void add_map_tiles(Router& router, Site const& site) {
    router.add("/tiles/pins.json",
               [&site](Call const& call) { return pins_description(site, call); });
    router.add("/tiles/base.json", [&site](Call const&) { return base_description(site); });
    router.add("/tiles/pins/{z}/{x}/{y}.mvt",
               [&site](Call const& call) { return pin_tile(site, call); });
    router.add("/tiles/base/{z}/{x}/{y}.mvt",
               [&site](Call const& call) { return base_tile(site, call); });
}

}  // namespace epingle::api
