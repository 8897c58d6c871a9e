#include "src/api/summary.hpp"

#include "src/api/parameters.hpp"
#include "src/api/place_json.hpp"

#include <optional>
#include <utility>

namespace epingle::api {

namespace {

Json categories_json(community::Atlas const& atlas) {
    auto list = Json::array();
    for (auto const& total : atlas.legend()) {
        list.push_back({{"key", total.category.key},
                        {"label", total.category.label},
                        {"members", total.members},
                        {"located", total.located}});
    }
    return list;
}

/// How many there are of each, whichever the filter keeps of them.
Json by_certainty_json(community::Atlas const& atlas, community::Filter filter,
                       community::Figures figures) {
    if (std::exchange(filter.certainty, std::nullopt)) {
        figures = atlas.figures(filter);
    }
    auto list = Json::array();
    for (auto const certainty : community::all_place_certainties) {
        list.push_back({{"key", key_of(certainty)}, {"members", figures.of(certainty)}});
    }
    return list;
}

Json sources_json(geodata::Gazetteer const& gazetteer) {
    auto list = Json::array();
    for (auto const& source : gazetteer.sources()) {
        list.push_back({{"name", source.name},
                        {"owner", source.owner},
                        {"licence", source.licence},
                        {"url", source.url},
                        {"vintage", source.vintage}});
    }
    return list;
}

/// Of the operator's decisions, those that the page follows.
Json site_json(Identity const& identity) {
    auto basemaps = Json::array();
    for (auto const& basemap : identity.basemaps) {
        basemaps.push_back({{"name", basemap.name},
                            {"tiles", basemap.tiles},
                            {"attribution", basemap.attribution},
                            {"max_zoom", basemap.max_zoom}});
    }
    return {{"title", identity.title},
            {"public_url", identity.public_url},
            {"has_logo", identity.logo.has_value()},
            {"frame_ancestors", identity.frame_ancestors},
            {"basemaps", std::move(basemaps)},
            {"locates", identity.locates}};
}

std::size_t communes_total(geodata::Gazetteer const& gazetteer, community::Filter const& filter) {
    return filter.inside ? communes_in(*filter.inside, gazetteer).size()
                         : gazetteer.communes().size();
}

http::Response summary(Site const& site, Call const& call) {
    auto const edition = site.edition.latest();
    auto const& atlas = *edition->atlas;
    auto const filter = atlas.canonical(filter_of(call));
    auto const figures = atlas.figures(filter);
    return json_response({{"version", atlas.version()},
                          {"fictional", edition->fictional},
                          {"vintage", site.gazetteer.vintage()},
                          {"members", figures.members()},
                          {"located", figures.located},
                          {"ambiguous", figures.ambiguous},
                          {"unplaced", figures.unplaced},
                          {"at_seat", figures.at_seat},
                          {"communes", figures.communes},
                          {"communes_total", communes_total(site.gazetteer, filter)},
                          {"inside", inside_json(site.gazetteer, filter)},
                          {"counts_not_located", filter.keeps_not_located()},
                          {"categories", categories_json(atlas)},
                          {"by_certainty", by_certainty_json(atlas, filter, figures)},
                          {"not_located", not_located_json(atlas.not_located(filter))},
                          {"by_month", by_month_json(atlas.by_month(filter))},
                          {"sources", sources_json(site.gazetteer)},
                          {"site", site_json(site.identity)}});
}

}  // namespace

void add_summary(Router& router, Site const& site) {
    router.add("/api/summary", [&site](Call const& call) { return summary(site, call); });
}

}  // namespace epingle::api
