#include "src/api/peers.hpp"

#include "src/api/parameters.hpp"
#include "src/api/place_json.hpp"
#include "src/api/place_of_call.hpp"
#include "src/base/error.hpp"
#include "src/community/level_places.hpp"
#include "src/community/name_neighbours.hpp"
#include "src/coverage/place.hpp"
#include "src/coverage/size_class.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace epingle::api {

namespace {

using community::Home;
using community::Peer;
using community::PeerQuery;
using community::View;
using geodata::Level;

constexpr std::size_t first_peers = 8;  ///< by each way, in a place's own answer
constexpr std::size_t nearest_peers = 5;
constexpr std::size_t usual_peers = 50;
constexpr std::size_t most_peers = 1000;

/// A way to be a peer, under the key that the parameter `by` has.
struct Way {
    std::string_view key{};
    PeerQuery query{};
};

/// The class is that of coverage. Its communes come from the nearest: of those that have the same
/// problems, one can go and see them.
PeerQuery same_size(View const& view, Home home) {
    auto const population = view.atlas().hierarchy().population(home.position);
    auto const& [from, to] = coverage::size_classes[coverage::size_class_of(population)];
    return {.population = community::PopulationRange{from, to}};
}

std::vector<Way> ways_of(View const& view, Home home) {
    if (home.level != Level::commune) {
        std::vector<Way> ways{{"size", {.order = community::PeerOrder::closest_in_size}},
                              {"near", {}}};
        if (home.level != Level::region) {
            ways.insert(ways.begin(), Way{"region", {.sharing = Level::region}});
        }
        return ways;
    }
    return {{"epci", {.sharing = Level::epci}},
            {"10", {.within_m = 10'000}},
            {"25", {.within_m = 25'000}},
            {"50", {.within_m = 50'000}},
            {"size", same_size(view, home)}};
}

Json place_json(Site const& site, View const& view, Level level, Peer const& peer) {
    auto const place = coverage::place_at(site.gazetteer, level, peer.position);
    constexpr double metres = 1000;
    return {{"code", place.code},
            {"name", place.name},
            {"departement",
             level == Level::departement ? Json(nullptr) : named_json(place.departement)},
            {"members", peer.members},
            {"population", community::LevelPlaces{view, level}.population(peer.position)},
            {"distance_km", std::round(peer.distance_m / metres * 10) / 10}};
}

/// A page of peers by one way. `link`: the target of the query that goes on from.
Json way_json(Site const& site, View const& view, Home home, Way const& way, http::Target link) {
    auto const peers = peers_of(view, home, way.query);
    Json json{{"by", way.key}, {"places", peers.places}, {"members", peers.members}};
    if (way.query.population) {
        auto const& [from, to] = *way.query.population;
        json["from"] = from;
        json["to"] = to ? Json(*to) : Json(nullptr);
    }
    json["list"] = Json::array();
    for (auto const& peer : peers.list) {
        json["list"].push_back(place_json(site, view, home.level, peer));
    }
    json["next"] = nullptr;
    if (peers.has_more) {
        std::erase_if(link.query, [](auto const& one) { return one.first == "by"; });
        link.query.emplace_back("by", way.key);
        json["next"] = link.query_with("after", json["list"].back()["code"].get<std::string>());
    }
    return json;
}

Way way_of(Call const& call, std::vector<Way> const& ways) {
    auto const key = call.target.parameter("by");
    auto const found =
        std::find_if(ways.begin(), ways.end(), [&](Way const& way) { return way.key == key; });
    if (found == ways.end()) {
        std::string known;
        for (auto const& way : ways) {
            known += (known.empty() ? "« " : ", « ") + std::string{way.key} + " »";
        }
        throw Error{ErrorKind::bad_input, "Le paramètre « by » doit être l’un de : " + known + "."};
    }
    return *found;
}

http::Response answer(Site const& site, Call const& call, Home home) {
    auto const view = site.views.view(site.edition.latest()->atlas, filter_of(call));
    auto way = way_of(call, ways_of(*view, home));
    way.query.limit = count_of(call, "limit", usual_peers, most_peers);
    if (auto const code = call.target.parameter("after")) {
        way.query.after = coverage::position_of(site.gazetteer, home.level, *code);
        if (!way.query.after) {
            throw Error{ErrorKind::bad_input,
                        "Le paramètre « after » ne vient pas d’un lien « next »."};
        }
    }
    return json_response(way_json(site, *view, home, way, call.target));
}

}  // namespace

Json peers_json(Site const& site, Call const& call, View const& view, Home home) {
    auto link = call.target;
    std::erase_if(link.query, [](auto const& one) { return one.first == "limit"; });
    auto list = Json::array();
    for (auto way : ways_of(view, home)) {
        way.query.limit = first_peers;
        list.push_back(way_json(site, view, home, way, link));
    }
    return list;
}

Json nearest_json(Site const& site, View const& view, Home home) {
    auto list = Json::array();
    for (auto const& peer : peers_of(view, home, {.limit = nearest_peers}).list) {
        list.push_back(place_json(site, view, home.level, peer));
    }
    return list;
}

Json neighbours_json(Site const& site, View const& view, Home home) {
    auto const around = name_neighbours(view, home);
    auto const named = [&](std::optional<std::uint32_t> const& position) -> Json {
        if (!position) {
            return nullptr;
        }
        auto const place = coverage::place_at(site.gazetteer, home.level, *position);
        return {{"code", place.code}, {"name", place.name}};
    };
    return {{"previous", named(around.previous)}, {"next", named(around.next)}};
}

void add_peers(Router& router, Site const& site) {
    router.add("/api/communes/{code}/peers", [&site](Call const& call) {
        return answer(site, call, home_of(site, commune_of(site, call)));
    });
    router.add("/api/territories/{level}/{code}/peers", [&site](Call const& call) {
        return answer(site, call, home_of(site, territory_of(site, call)));
    });
}

}  // namespace epingle::api
