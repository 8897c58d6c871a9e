#include "src/api/commune_people.hpp"

#include "src/api/parameters.hpp"
#include "src/api/place_json.hpp"
#include "src/api/place_of_call.hpp"
#include "src/base/error.hpp"
#include "src/community/category.hpp"

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

namespace epingle::api {

namespace {

using geodata::Commune;
using geodata::Level;

constexpr std::size_t usual_people = 200;
constexpr std::size_t most_people = 1000;

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
store::PeopleQuery people_query(Site const& site, Call const& call, Commune const& commune) {
    auto filter = filter_of(call);
    auto const position = static_cast<std::uint32_t>(site.gazetteer.index_of(commune));
    bool const is_inside = !filter.inside || holds(*filter.inside, position, site.gazetteer);
    return {.places = is_inside ? places_shown_at(site, commune) : std::vector<store::PlaceRef>{},
            .audience = store::Audience::anonymous,
            .filter = std::move(filter)};
}

Json person_json(Site const& site, community::Member const& member) {
    auto const& placed = std::get<geodata::Placed>(member.placement);
    return {{"id", member.id},
            {"name", member.name},
            {"organisation", member.organisation},
            {"category", community::category_key_of(member.category)},
            {"place", placed_json(site.gazetteer, placed)},
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

CommunePeople people_after(Site const& site, Call const& call, Commune const& commune,
                           std::optional<store::PeopleCursor> const& cursor) {
    auto const query = people_query(site, call, commune);
    auto const limit = count_of(call, "limit", usual_people, most_people);
    auto const reader = site.readers.lease();
    auto const page = reader->people_at(query, limit, cursor);
    bool const is_all = !cursor && !page.next;  // then they need not be counted again
    CommunePeople people{.matched = is_all ? page.members.size() : reader->count_people_at(query),
                         .people = Json::array()};
    for (auto const& member : page.members) {
        people.people.push_back(person_json(site, member));
    }
    if (page.next) {
        people.next = call.target.query_with("after", page.next->text());
    }
    return people;
}

}  // namespace

CommunePeople first_people(Site const& site, Call const& call, Commune const& commune) {
    return people_after(site, call, commune, std::nullopt);
}

void add_commune_people(Router& router, Site const& site) {
    router.add("/api/communes/{code}/people", [&site](Call const& call) {
        auto const page = people_after(site, call, commune_of(site, call), cursor_of(call));
        return json_response(
            {{"matched", page.matched}, {"people", page.people}, {"next", page.next}});
    });
}

}  // namespace epingle::api
