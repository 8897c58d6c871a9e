#include "src/api/search.hpp"

#include "src/api/parameters.hpp"
#include "src/api/place_json.hpp"
#include "src/api/search_results.hpp"
#include "src/base/text.hpp"
#include "src/community/category.hpp"
#include "src/community/seat.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace epingle::api {

namespace {

using geodata::Level;

constexpr std::size_t usual_rows = 5;
constexpr std::size_t most_rows = 50;

/// {"code", "name", "departement"} of a commune.
Json commune_json(Site const& site, geodata::Commune const& commune) {
    return {
        {"code", commune.code.text()},
        {"name", commune.name},
        {"departement", named_territory(site.gazetteer, Level::departement, commune.departement)}};
}

class Rows {
public:
    Rows(Site const& site, std::string_view text) : site_{site}, text_{text} {}

    Json operator()(PlaceResult const& result) const {
        auto const& [level, code, matched, order] = result.suggestion;
        auto json = level == Level::commune ? of(*site_.gazetteer.commune(code))
                                            : of(*site_.gazetteer.territory(level, code));
        json["members"] = result.members;
        if (!matched.empty()) {
            json["matched"] = matched;
        }
        return json;
    }
    Json operator()(OrganisationResult const& result) const {
        Json json{{"name", result.somebody.organisation}};
        json.update(whereabouts(result.somebody));
        json["members"] = result.members;
        return json;
    }
    Json operator()(PersonResult const& result) const {
        auto const& person = result.person;
        Json json{{"id", person.id},
                  {"name", person.name},
                  {"organisation", person.organisation},
                  {"category", community::category_key_of(person.category)}};
        json.update(whereabouts(person));
        return json;
    }

private:
    [[nodiscard]] Json of(geodata::Commune const& commune) const {
        Json json{{"level", key_of(Level::commune)}};
        json.update(commune_json(site_, commune));
        json["population"] = commune.population ? Json(*commune.population) : Json(nullptr);
        json["at"] = json_of(commune.position.at);
        auto const postcode = std::find_if(
            commune.postcodes.begin(), commune.postcodes.end(),
            [this](std::string const& one) { return !text_.empty() && one.starts_with(text_); });
        if (postcode != commune.postcodes.end()) {
            json["postcode"] = *postcode;
        }
        return json;
    }

    [[nodiscard]] Json of(geodata::Territory const& territory) const {
        auto const* seat = site_.gazetteer.commune(territory.seat.text());
        Json json{
            {"level", key_of(territory.level)}, {"code", territory.code}, {"name", territory.name}};
        if (territory.level == Level::epci) {
            json["departement"] =
                named_territory(site_.gazetteer, Level::departement, territory.seat.departement());
        }
        if (territory.level == Level::departement) {
            json["region"] = named_territory(site_.gazetteer, Level::region, territory.region);
        }
        json["population"] = territory.population;
        json["at"] = json_of(seat == nullptr ? territory.bbox.centre() : seat->position.at);
        json["bbox"] = json_of(territory.bbox);
        return json;
    }

    /// The place of a member, and the commune whose list has them; null when not located.
    [[nodiscard]] Json whereabouts(community::Member const& member) const {
        auto const* placed = std::get_if<geodata::Placed>(&member.placement);
        auto const* commune =
            placed == nullptr ? nullptr
                              : community::seat_of(site_.gazetteer, placed->level, placed->code);
        if (commune == nullptr) {
            return {{"place", nullptr}, {"commune", nullptr}};
        }
        return {{"place", placed_json(site_.gazetteer, *placed)},
                {"commune", commune_json(site_, *commune)}};
    }

    Site const& site_;
    std::string_view text_;
};

Json groups_json(Site const& site, std::string_view text, SearchResults const& results) {
    Rows const row{site, text};
    auto list = Json::array();
    for (auto const& group : results.groups) {
        auto rows = Json::array();
        for (auto const& result : group.rows) {
            rows.push_back(std::visit(row, result));
        }
        list.push_back(
            {{"kind", group.kind}, {"has_more", group.has_more}, {"rows", std::move(rows)}});
    }
    return list;
}

Json nearest_json(Site const& site, std::vector<community::Peer> const& nearest) {
    auto list = Json::array();
    for (auto const& peer : nearest) {
        auto json = commune_json(site, site.gazetteer.communes()[peer.position]);
        json["distance_m"] = std::round(peer.distance_m);
        json["members"] = peer.members;
        list.push_back(std::move(json));
    }
    return list;
}

http::Response search(Site const& site, Call const& call) {
    auto const limit = count_of(call, "limit", usual_rows, most_rows);
    auto const text = trim(call.parameter("q"));
    auto const results = search_results(site, text, filter_of(call), limit);
    return json_response({{"corrected", results.is_corrected},
                          {"groups", groups_json(site, text, results)},
                          {"nearest", nearest_json(site, results.nearest)}});
}

}  // namespace

void add_search(Router& router, Site const& site) {
    router.add("/api/search", [&site](Call const& call) { return search(site, call); });
}

}  // namespace epingle::api
