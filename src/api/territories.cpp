#include "src/api/territories.hpp"

#include "src/api/coverage_json.hpp"
#include "src/api/parameters.hpp"
#include "src/api/peers.hpp"
#include "src/api/place_json.hpp"
#include "src/api/place_of_call.hpp"
#include "src/coverage/place.hpp"

#include <algorithm>

namespace epingle::api {

namespace {

using geodata::Level;

Json places_json(Site const& site, community::Pins const& pins,
                 geodata::Territory const& territory) {
    struct Place {
        geodata::Commune const* commune{};
        std::uint32_t members{};
    };
    std::vector<Place> places;
    for (auto const index : site.gazetteer.members_of(territory)) {
        if (auto const* pin = pins.at(index)) {
            places.push_back({&site.gazetteer.communes()[index], pin->members});
        }
    }
    std::stable_sort(places.begin(), places.end(), [](Place const& a, Place const& b) {
        return a.members != b.members ? a.members > b.members : a.commune->name < b.commune->name;
    });
    auto list = Json::array();
    for (auto const& place : places) {
        list.push_back({{"code", place.commune->code.text()},
                        {"name", place.commune->name},
                        {"members", place.members}});
    }
    return list;
}

/// Its place among all of its level, by members for inhabitants; null where nobody lives.
Json rank_json(coverage::Coverage const& counted, Level level, double rate) {
    std::size_t before = 0;
    std::size_t all = 0;
    for (auto const position : counted.territories(level)) {
        auto const other = counted.at(level, position).rate();
        all += other ? 1U : 0U;
        before += other > rate ? 1U : 0U;
    }
    return {{"position", before + 1}, {"of", all}};
}

/// Null for an EPT: the Métropole du Grand Paris is covered, not its parts.
Json portrait_json(coverage::Coverage const& counted, geodata::Territory const& territory) {
    if (territory.kind == geodata::ept_kind) {
        return nullptr;
    }
    auto const level = territory.level;
    auto const& gazetteer = counted.gazetteer();
    auto const position = coverage::position_of(gazetteer, level, territory.code).value();
    auto const& figures = counted.at(level, position);
    auto const& parts = counted.parts(level, position);
    auto const rate = figures.rate();
    return {{"members", figures.members},
            {"wider", figures.wider},
            {"rate", optional_json(rate)},
            {"rank", rate ? rank_json(counted, level, *rate) : Json(nullptr)},
            {"population", figures.population},
            {"communes", reach_json(parts.communes)},
            {"epci", level == Level::epci ? Json(nullptr) : reach_json(parts.epci)},
            {"size_classes", size_classes_json(counted.by_size(gazetteer.members_of(territory)))}};
}

/// The région that it lies in, by its seat; null of a région.
Json region_json(Site const& site, geodata::Territory const& territory) {
    auto const* seat = site.gazetteer.commune(territory.seat.text());
    return territory.level == Level::region || seat == nullptr
               ? Json(nullptr)
               : named_territory(site.gazetteer, Level::region, seat->region);
}

http::Response answer(Site const& site, Call const& call) {
    auto const& territory = territory_of(site, call);
    auto const atlas = site.edition.latest()->atlas;
    auto const filter = filter_of(call);
    auto const view = site.views.view(atlas, filter);
    auto const& pins = view->pins();
    auto const communes = site.gazetteer.members_of(territory);
    auto const home = home_of(site, territory);
    auto const& tally = view->tallies().at(home.level, home.position);
    auto const* seat = site.gazetteer.commune(territory.seat.text());
    return json_response(
        {{"level", key_of(territory.level)},
         {"code", territory.code},
         {"name", territory.name},
         {"region", region_json(site, territory)},
         {"members", tally.members},
         {"at_seat", tally.at_seat},
         {"communes_reached", tally.communes},
         {"communes_total", communes.size()},
         {"population", territory.population},
         {"bbox", json_of(territory.bbox)},
         {"at", json_of(seat == nullptr ? territory.bbox.centre() : seat->position.at)},
         {"coverage", portrait_json(*site.coverages.of(atlas, filter), territory)},
         {"by_category", by_category_json(*atlas, tally.by_category)},
         {"by_month", by_month_json(atlas->by_month(communes, filter))},
         {"places", places_json(site, pins, territory)},
         {"neighbours", neighbours_json(site, *view, home)},
         {"peers", peers_json(site, call, *view, home)},
         {"nearest", tally.members == 0 ? nearest_json(site, *view, home) : Json::array()}});
}

}  // namespace

void add_territories(Router& router, Site const& site) {
    router.add("/api/territories/{level}/{code}",
               [&site](Call const& call) { return answer(site, call); });
}

}  // namespace epingle::api
