#include "src/api/search.hpp"

#include "src/api/parameters.hpp"
#include "src/api/place_json.hpp"

namespace epingle::api {

namespace {

using geodata::Level;
using geodata::Suggestion;

constexpr std::size_t usual_suggestions = 8;
constexpr std::size_t most_suggestions = 50;

/// Those that the list of the suggested place will count.
std::size_t members_of(Site const& site, community::Pins const& pins,
                       Suggestion const& suggestion) {
    if (suggestion.level == Level::commune) {
        auto const& commune = *site.gazetteer.commune(suggestion.code);
        auto const* pin = pins.at(static_cast<std::uint32_t>(site.gazetteer.index_of(commune)));
        return pin == nullptr ? 0 : pin->members;
    }
    auto const& territory = *site.gazetteer.territory(suggestion.level, suggestion.code);
    return pins.total_in(site.gazetteer.members_of(territory)).members;
}

Json commune_json(Site const& site, geodata::Commune const& commune, std::size_t members) {
    return {{"level", key_of(Level::commune)},
            {"code", commune.code.text()},
            {"name", commune.name},
            {"context", departement_label(site.gazetteer, commune.departement)},
            {"members", members},
            {"population", commune.population ? Json(*commune.population) : Json(nullptr)},
            {"at", json_of(commune.position.at)}};
}

std::string context_of(Site const& site, geodata::Territory const& territory) {
    if (territory.level == Level::departement) {
        auto const* region = site.gazetteer.territory(Level::region, territory.region);
        return "département" + (region == nullptr ? std::string{} : ", " + region->name);
    }
    if (territory.level == Level::epci) {
        return "intercommunalité, " +
               departement_label(site.gazetteer, territory.seat.departement());
    }
    return "région";
}

Json territory_json(Site const& site, geodata::Territory const& territory, std::size_t members) {
    auto const* seat = site.gazetteer.commune(territory.seat.text());
    return {{"level", key_of(territory.level)},
            {"code", territory.code},
            {"name", territory.name},
            {"context", context_of(site, territory)},
            {"members", members},
            {"population", territory.population},
            {"at", json_of(seat == nullptr ? territory.bbox.centre() : seat->position.at)},
            {"bbox", json_of(territory.bbox)}};
}

Json suggestion_json(Site const& site, community::Pins const& pins, Suggestion const& suggestion) {
    auto const members = members_of(site, pins, suggestion);
    auto json =
        suggestion.level == Level::commune
            ? commune_json(site, *site.gazetteer.commune(suggestion.code), members)
            : territory_json(site, *site.gazetteer.territory(suggestion.level, suggestion.code),
                             members);
    if (!suggestion.matched_name.empty()) {
        json["matched"] = suggestion.matched_name;
    }
    return json;
}

http::Response search(Site const& site, Call const& call) {
    auto const limit = count_of(call, "limit", usual_suggestions, most_suggestions);
    auto const view = site.views.view(site.edition.latest()->atlas, filter_of(call));
    auto const& pins = view->pins();
    auto list = Json::array();
    auto const members = [&](Suggestion const& suggestion) {
        return members_of(site, pins, suggestion);
    };
    for (auto const& suggestion : site.suggestions.suggest(call.parameter("q"), limit, members)) {
        list.push_back(suggestion_json(site, pins, suggestion));
    }
    return json_response({{"suggestions", std::move(list)}});
}

}  // namespace

void add_search(Router& router, Site const& site) {
    router.add("/api/search", [&site](Call const& call) { return search(site, call); });
}

}  // namespace epingle::api
