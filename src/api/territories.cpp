#include "src/api/territories.hpp"

#include "src/api/parameters.hpp"
#include "src/api/place_json.hpp"
#include "src/base/error.hpp"

#include <algorithm>

namespace epingle::api {

namespace {

using geodata::Level;

geodata::Territory const& territory_of(Site const& site, Call const& call) {
    auto const& code = call.captured[1];
    auto const level = geodata::level_of(call.captured[0]);
    if (!level || *level == Level::commune || *level == Level::france) {
        throw Error{ErrorKind::not_found,
                    "Les territoires sont « epci », « departement » et « region »."};
    }
    auto const* territory = site.gazetteer.territory(*level, code);
    if (territory == nullptr) {
        throw Error{ErrorKind::not_found, "Aucun territoire (" +
                                              std::string{french_name_of(*level)} +
                                              ") n’a le code « " + code + " »."};
    }
    return *territory;
}

community::Tally const& tally_of(Site const& site, community::View const& view,
                                 geodata::Territory const& territory) {
    auto const all = site.gazetteer.territories(territory.level);
    return view.tallies().at(territory.level, static_cast<std::size_t>(&territory - all.data()));
}

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

http::Response answer(Site const& site, Call const& call) {
    auto const& territory = territory_of(site, call);
    auto const atlas = site.edition.latest()->atlas;
    auto const filter = filter_of(call);
    auto const view = site.views.view(atlas, filter);
    auto const& pins = view->pins();
    auto const communes = site.gazetteer.members_of(territory);
    auto const& tally = tally_of(site, *view, territory);
    auto const* seat = site.gazetteer.commune(territory.seat.text());
    return json_response(
        {{"level", key_of(territory.level)},
         {"code", territory.code},
         {"name", territory.name},
         {"members", tally.members},
         {"at_seat", tally.at_seat},
         {"communes_reached", tally.communes},
         {"communes_total", communes.size()},
         {"population", territory.population},
         {"bbox", json_of(territory.bbox)},
         {"at", json_of(seat == nullptr ? territory.bbox.centre() : seat->position.at)},
         {"by_category", by_category_json(*atlas, tally.by_category)},
         {"by_month", by_month_json(atlas->by_month(communes, filter))},
         {"places", places_json(site, pins, territory)}});
}

}  // namespace

void add_territories(Router& router, Site const& site) {
    router.add("/api/territories/{level}/{code}",
               [&site](Call const& call) { return answer(site, call); });
}

}  // namespace epingle::api
