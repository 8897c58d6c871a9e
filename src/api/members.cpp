#include "src/api/members.hpp"

#include "src/api/list_query.hpp"
#include "src/api/parameters.hpp"
#include "src/api/place_json.hpp"
#include "src/base/error.hpp"
#include "src/community/category.hpp"
#include "src/community/commune_list.hpp"
#include "src/community/seat.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace epingle::api {

namespace {

using community::Member;
using geodata::Level;

[[noreturn]] void refuse(std::string_view name, std::string_view expected) {
    throw Error{ErrorKind::bad_input, "Le paramètre « " + std::string{name} + " » doit être " +
                                          std::string{expected} + "."};
}

void add_territories(Json& json, geodata::Gazetteer const& gazetteer,
                     geodata::Commune const& commune) {
    json["epci"] = named_territory(gazetteer, Level::epci, commune.epci);
    json["departement"] = named_territory(gazetteer, Level::departement, commune.departement);
}

/// What the file said, of who may be seen: it helps to find the place.
Json written_json(community::PlaceAsWritten const& written) {
    auto json = Json::object();
    for (auto const& [name, text] : {std::pair{"commune", &written.commune},
                                     {"postcode", &written.postcode},
                                     {"departement", &written.departement},
                                     {"insee_code", &written.insee_code},
                                     {"region", &written.region},
                                     {"epci", &written.epci}}) {
        if (!text->empty()) {
            json[name] = *text;
        }
    }
    return json;
}

Json person_json(geodata::Gazetteer const& gazetteer, Member const& member) {
    auto const* const placed = std::get_if<geodata::Placed>(&member.placement);
    auto const* const seat =
        placed == nullptr ? nullptr : community::seat_of(gazetteer, placed->level, placed->code);
    auto const certainty = seat == nullptr
                               ? community::PlaceCertainty::not_located
                               : community::certainty_at(placed->level, placed->certainty);
    auto const& reason =
        std::visit([](auto const& outcome) -> geodata::Reason const& { return outcome.reason; },
                   member.placement);
    constexpr std::size_t month_length = std::string_view{"2024-03"}.size();
    Json json{
        {"id", member.id},
        {"name", member.name},
        {"organisation", member.organisation},
        {"category", community::category_key_of(member.category)},
        {"certainty", key_of(certainty)},
        {"reason", key_of(reason.kind)},
        {"reason_detail", reason.detail},
        {"joined", member.joined_on.empty() ? Json(nullptr)
                                            : Json(member.joined_on.substr(0, month_length))}};
    if (seat == nullptr) {
        json["written"] = written_json(member.as_written);
        return json;
    }
    json["place"] = placed_json(gazetteer, *placed);
    json["commune"] = {{"code", seat->code.text()}, {"name", seat->name}};
    add_territories(json, gazetteer, *seat);
    return json;
}

/// What both kinds of rows are asked with, and told under.
struct Asked {
    std::shared_ptr<Edition const> edition;
    community::Filter filter;

    Asked(Site const& site, Call const& call)
        : edition{site.edition.latest()}, filter{edition->atlas->canonical(filter_of(call))} {}
};

Json head_json(Site const& site, Asked const& asked, community::Figures const& figures) {
    return {{"version", asked.edition->atlas->version()},
            {"inside", inside_json(site.gazetteer, asked.filter)},
            {"counts_not_located", asked.filter.keeps_not_located()},
            {"members", figures.members()},
            {"located", figures.located},
            {"not_located", figures.ambiguous + figures.unplaced},
            {"communes", figures.communes}};
}

/// Which rows of all these are, and the queries of the pages beside them.
template <class Page>
void add_turns(Json& json, Call const& call, Page const& page, community::ListCursor const& first,
               community::ListCursor const& last) {
    auto const shown = json["rows"].size();
    json["numberReturned"] = shown;
    json["startIndex"] = page.before;
    json["previous"] =
        shown > 0 && page.before > 0 ? Json(previous_query(call, first)) : Json(nullptr);
    json["next"] = shown > 0 && page.has_next() ? Json(next_query(call, last)) : Json(nullptr);
}

store::RosterQuery roster_query(Call const& call, community::Filter filter) {
    store::RosterQuery query{.filter = std::move(filter),
                             .located = located_of(call),
                             .words = search_words(call),
                             .is_descending = is_descending(call, false),
                             .turn = turn_of(call)};
    if (auto const text = call.target.parameter("sort")) {
        auto const sort = store::roster_sort_of(*text);
        if (!sort) {
            refuse("sort",
                   "« name », « organisation », « category », « commune », « epci », "
                   "« departement », « certainty » ou « joined »");
        }
        query.sort = *sort;
    }
    return query;
}

/// All that the filter keeps of these, by name or not.
std::uint64_t members_of(community::Figures const& figures, std::optional<bool> located) {
    auto const not_located = figures.ambiguous + figures.unplaced;
    return !located ? figures.members() : *located ? figures.located : not_located;
}

http::Response people(Site const& site, Call const& call) {
    Asked const asked{site, call};
    auto const& atlas = *asked.edition->atlas;
    auto const query = roster_query(call, asked.filter);
    auto const page = site.rosters.of(asked.edition->revision)->page(query);
    auto const figures = atlas.figures(asked.filter);
    auto const members = members_of(figures, query.located);

    auto json = head_json(site, asked, figures);
    // An import may land between the two counts: never below zero.
    json["unlisted"] = members > page.listed ? members - page.listed : 0;
    json["numberMatched"] = page.matched;
    if (query.located == false) {
        json["reasons"] = not_located_json(atlas.not_located(asked.filter));
    }
    json["rows"] = Json::array();
    for (auto const& member :
         site.readers.lease()->people_of(page.ids, store::Audience::anonymous)) {
        json["rows"].push_back(person_json(site.gazetteer, member));
    }
    add_turns(json, call, page, page.first, page.last);
    return json_response(json);
}

community::CommuneListQuery commune_query(Call const& call) {
    community::CommuneListQuery query{.words = search_words(call), .turn = turn_of(call)};
    if (auto const text = call.target.parameter("sort")) {
        auto const sort = community::commune_sort_of(*text);
        if (!sort) {
            refuse("sort", "« commune », « epci », « departement » ou « members »");
        }
        query.sort = *sort;
    }
    query.is_descending = is_descending(call, query.sort == community::CommuneSort::members);
    if (located_of(call) == false) {
        refuse("located", "« yes » ou absent avec « by=commune »");
    }
    return query;
}

http::Response communes(Site const& site, Call const& call) {
    Asked const asked{site, call};
    auto const view = site.views.view(asked.edition->atlas, asked.filter);
    auto const& pins = view->pins();
    auto const list = list_communes(pins, site.rosters.communes(), commune_query(call));
    auto const listed = site.rosters.of(asked.edition->revision)->per_commune(asked.filter);

    auto json = head_json(site, asked, asked.edition->atlas->figures(asked.filter));
    json["numberMatched"] = list.page.matched;
    json["membersMatched"] = list.members;
    json["rows"] = Json::array();
    for (auto const position : list.page.rows) {
        auto const& commune = site.gazetteer.communes()[position];
        auto const& pin = *pins.at(position);
        Json row{{"code", commune.code.text()},
                 {"name", commune.name},
                 {"members", pin.members},
                 {"at_seat", pin.at_seat},
                 {"unlisted", pin.members > listed[position] ? pin.members - listed[position] : 0}};
        add_territories(row, site.gazetteer, commune);
        json["rows"].push_back(std::move(row));
    }
    add_turns(json, call, list.page, list.first, list.last);
    return json_response(json);
}

http::Response answer(Site const& site, Call const& call) {
    auto const by = call.target.parameter("by");
    if (by && *by != "commune" && *by != "person") {
        refuse("by", "« commune » ou « person »");
    }
    return by == "commune" ? communes(site, call) : people(site, call);
}

}  // namespace

void add_members(Router& router, Site const& site) {
    router.add("/api/members", [&site](Call const& call) { return answer(site, call); });
}

}  // namespace epingle::api
