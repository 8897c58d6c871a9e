#include "src/api/communes.hpp"

#include "src/api/commune_people.hpp"
#include "src/api/coverage_json.hpp"
#include "src/api/parameters.hpp"
#include "src/api/peers.hpp"
#include "src/api/place_json.hpp"
#include "src/api/place_of_call.hpp"

namespace epingle::api {

namespace {

using geodata::Commune;
using geodata::Level;

Json head_json(Site const& site, Commune const& commune) {
    return {
        {"code", commune.code.text()},
        {"name", commune.name},
        {"departement", named_territory(site.gazetteer, Level::departement, commune.departement)},
        {"region", named_territory(site.gazetteer, Level::region, commune.region)},
        {"epci", named_territory(site.gazetteer, Level::epci, commune.epci)},
        {"population", commune.population ? Json(*commune.population) : Json(nullptr)},
        {"at", json_of(commune.position.at)},
        {"precision", precision_json(commune.position)}};
}

http::Response answer(Site const& site, Call const& call) {
    auto const& commune = commune_of(site, call);
    auto const filter = filter_of(call);
    auto const atlas = site.edition.latest()->atlas;
    auto const view = site.views.view(atlas, filter);
    auto const& pins = view->pins();
    auto const home = home_of(site, commune);
    auto const* pin = pins.at(home.position);
    auto const listed = first_people(site, call, commune);
    auto const members = pin == nullptr ? std::uint64_t{0} : std::uint64_t{pin->members};

    auto json = head_json(site, commune);
    json["members"] = members;
    auto const coverage = site.coverages.of(atlas, filter);
    auto const& figures = coverage->at(Level::commune, home.position);
    json["rate"] = optional_json(figures.rate());
    json["coverage"] = {{"members", figures.members}, {"wider", figures.wider}};
    json["listed"] = listed.matched;
    // An import may land between the two counts: never below zero.
    json["unlisted"] = members > listed.matched ? members - listed.matched : 0;
    json["by_category"] =
        pin == nullptr ? Json::array() : by_category_json(*atlas, pins.by_category(*pin));
    json["by_month"] = by_month_json(atlas->by_month({&home.position, 1}, filter));
    json["people"] = listed.people;
    json["next"] = listed.next;
    json["neighbours"] = neighbours_json(site, *view, home);
    json["peers"] = peers_json(site, call, *view, home);
    json["nearest"] = pin == nullptr ? nearest_json(site, *view, home) : Json::array();
    return json_response(json);
}

}  // namespace

void add_communes(Router& router, Site const& site) {
    router.add("/api/communes/{code}", [&site](Call const& call) { return answer(site, call); });
}

}  // namespace epingle::api
