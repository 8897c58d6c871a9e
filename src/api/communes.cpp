#include "src/api/communes.hpp"

#include "src/api/coverage_json.hpp"
#include "src/api/parameters.hpp"
#include "src/api/place_json.hpp"
#include "src/base/error.hpp"
#include "src/community/category.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace epingle::api {

namespace {

using geodata::Commune;
using geodata::Level;

constexpr std::size_t usual_people = 200;
constexpr std::size_t most_people = 1000;

Commune const& commune_of(Site const& site, Call const& call) {
    auto const& code = call.captured.front();
    auto const* commune = site.gazetteer.commune_of_any_code(code);
    if (commune == nullptr) {
        throw Error{ErrorKind::not_found, "Aucune commune n’a le code « " + code + " »."};
    }
    return *commune;
}

/// The commune, and the territories whose members are shown at it.
std::vector<store::PlaceRef> places_shown_at(Site const& site, Commune const& commune) {
    std::vector<store::PlaceRef> places{{Level::commune, commune.code.str()}};
    for (auto const level : {Level::epci, Level::departement, Level::region}) {
        for (auto const& territory : site.gazetteer.territories(level)) {
            if (territory.seat == commune.code) {
                places.push_back({level, territory.code});
            }
        }
    }
    return places;
}

/// Nobody's, when the commune is outside of the filter's area.
store::PeopleQuery people_query(Site const& site, Commune const& commune,
                                community::Filter const& filter) {
    auto const position = static_cast<std::uint32_t>(site.gazetteer.index_of(commune));
    bool const is_inside = !filter.inside || holds(*filter.inside, position, site.gazetteer);
    return {.places = is_inside ? places_shown_at(site, commune) : std::vector<store::PlaceRef>{},
            .audience = store::Audience::anonymous,
            .filter = filter};
}

std::string name_of(Site const& site, geodata::Placed const& placed) {
    if (placed.level == Level::commune) {
        auto const* commune = site.gazetteer.commune_of_any_code(placed.code);
        return commune == nullptr ? placed.code : commune->name;
    }
    auto const* territory = site.gazetteer.territory(placed.level, placed.code);
    return territory == nullptr ? placed.code : territory->name;
}

Json person_json(Site const& site, community::Member const& member) {
    auto const& placed = std::get<geodata::Placed>(member.placement);
    return {
        {"id", member.id},
        {"name", member.name},
        {"organisation", member.organisation},
        {"category", community::category_key_of(member.category)},
        {"place",
         {{"level", key_of(placed.level)}, {"code", placed.code}, {"name", name_of(site, placed)}}},
        {"certainty", key_of(placed.certainty)},
        {"reason", key_of(placed.reason.kind)},
        {"reason_detail", placed.reason.detail}};
}

std::optional<store::PeopleCursor> cursor_of(Call const& call) {
    auto const text = call.target.parameter("after");
    if (!text) {
        return std::nullopt;
    }
    auto cursor = store::PeopleCursor::parse(*text);
    if (!cursor) {
        throw Error{ErrorKind::bad_input,
                    "Le paramètre « after » ne vient pas d’un lien « next »."};
    }
    return cursor;
}

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
    auto const position = static_cast<std::uint32_t>(site.gazetteer.index_of(commune));
    auto const* pin = pins.at(position);

    auto const query = people_query(site, commune, filter);
    auto const reader = site.readers.lease();
    auto const limit = count_of(call, "limit", usual_people, most_people);
    auto const page = reader->people_at(query, limit, cursor_of(call));
    auto const listed = reader->count_people_at(query);
    auto const members = pin == nullptr ? std::uint64_t{0} : std::uint64_t{pin->members};

    auto json = head_json(site, commune);
    json["members"] = members;
    auto const coverage = site.coverages.of(atlas, filter);
    auto const& figures = coverage->at(Level::commune, position);
    json["rate"] = optional_json(figures.rate());
    json["coverage"] = {{"members", figures.members}, {"wider", figures.wider}};
    // An import may land between the two counts: never below zero.
    json["unlisted"] = members > listed ? members - listed : 0;
    json["by_category"] =
        pin == nullptr ? Json::array() : by_category_json(*atlas, pins.by_category(*pin));
    json["by_month"] = by_month_json(atlas->by_month({&position, 1}, filter));
    json["people"] = Json::array();
    for (auto const& member : page.members) {
        json["people"].push_back(person_json(site, member));
    }
    if (page.next) {
        json["next"] = call.target.query_with("after", page.next->text());
    }
    return json_response(json);
}

}  // namespace

void add_communes(Router& router, Site const& site) {
    router.add("/api/communes/{code}", [&site](Call const& call) { return answer(site, call); });
}

}  // namespace epingle::api
