// Peers and neighbours by name, against looking at every place one by one.
#include "src/community/peers.hpp"

#include "src/base/text.hpp"
#include "src/community/name_neighbours.hpp"
#include "src/community/seat.hpp"
#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::community;
using epingle::geodata::Commune;
using epingle::geodata::Gazetteer;
using epingle::geodata::Level;

namespace {

/// A place as the tests know it, without the code that is tested.
struct Place {
    std::uint32_t position{};
    std::string name{};
    Commune const* seat{};
    std::uint64_t population{};
    std::uint32_t members{};
    bool is_ept{};
};

std::vector<Place> places_of(View const& view, Level level) {
    auto const& gazetteer = view.atlas().gazetteer();
    std::vector<Place> places;
    if (level == Level::commune) {
        for (std::uint32_t i = 0; i < gazetteer.communes().size(); ++i) {
            auto const& commune = gazetteer.communes()[i];
            auto const* pin = view.pins().at(i);
            places.push_back({i, commune.name, &commune, commune.population.value_or(0),
                              pin == nullptr ? 0 : pin->members, false});
        }
        return places;
    }
    for (std::uint32_t i = 0; i < gazetteer.territories(level).size(); ++i) {
        auto const& territory = gazetteer.territories(level)[i];
        places.push_back({i, territory.name, gazetteer.commune(territory.seat.text()),
                          territory.population,
                          view.pins().total_in(gazetteer.members_of(territory)).members,
                          territory.kind == geodata::ept_kind});
    }
    return places;
}

std::string code_within(Commune const& commune, Level level) {
    return level == Level::epci          ? commune.epci
           : level == Level::departement ? commune.departement
                                         : commune.region;
}

bool is_peer(Place const& home, Place const& other, PeerQuery const& query) {
    if (other.position == home.position || other.members == 0 || other.is_ept != home.is_ept) {
        return false;
    }
    if (query.sharing) {
        auto const shared = code_within(*home.seat, *query.sharing);
        if (shared.empty() || code_within(*other.seat, *query.sharing) != shared) {
            return false;
        }
    }
    if (query.population && (other.population < query.population->from ||
                             other.population > query.population->to.value_or(UINT64_MAX))) {
        return false;
    }
    return !query.within_m ||
           distance_m(home.seat->position.at, other.seat->position.at) <= *query.within_m;
}

double unlikeness(Place const& home, Place const& other, PeerOrder order) {
    if (order == PeerOrder::nearest) {
        return distance_m(home.seat->position.at, other.seat->position.at);
    }
    auto const log_of = [](std::uint64_t value) {
        return std::log(static_cast<double>(std::max<std::uint64_t>(value, 1)));
    };
    return std::abs(log_of(other.population) - log_of(home.population));
}

std::vector<Place> expected(std::vector<Place> const& places, Place const& home,
                            PeerQuery const& query) {
    std::vector<Place> found;
    for (auto const& other : places) {
        if (is_peer(home, other, query)) {
            found.push_back(other);
        }
    }
    std::sort(found.begin(), found.end(), [&](Place const& a, Place const& b) {
        return std::tuple{unlikeness(home, a, query.order), unlikeness(home, a, PeerOrder::nearest),
                          a.position} < std::tuple{unlikeness(home, b, query.order),
                                                   unlikeness(home, b, PeerOrder::nearest),
                                                   b.position};
    });
    return found;
}

View view_of(std::uint32_t seed, std::string_view inside = {}) {
    auto const gazetteer = scattered_france(700, seed);
    Filter filter;
    if (!inside.empty()) {
        filter.inside = Area::parse(inside);
    }
    return {atlas_of(gazetteer, random_rows(*gazetteer, 900, seed)), filter};
}

std::vector<PeerQuery> queries() {
    return {{},
            {.sharing = Level::region},
            {.within_m = 10'000},
            {.within_m = 50'000},
            {.population = PopulationRange{100, 250}},
            {.population = PopulationRange{300, {}}},
            {.order = PeerOrder::closest_in_size}};
}

}  // namespace

TEST_SUITE("peers") {
    TEST_CASE("are those that looking at every place finds, in the same order") {
        for (std::uint32_t const seed : {1U, 2U, 3U}) {
            auto const view = view_of(seed);
            for (Level const level :
                 {Level::commune, Level::epci, Level::departement, Level::region}) {
                auto const places = places_of(view, level);
                auto asked = queries();
                if (level == Level::commune) {
                    asked.push_back({.sharing = Level::epci});
                }
                for (std::size_t i = 0; i < places.size(); i += 1 + places.size() / 20) {
                    for (auto const& query : asked) {
                        CAPTURE(seed);
                        CAPTURE(places[i].name);
                        auto const wanted = expected(places, places[i], query);
                        auto const found = peers_of(view, {level, places[i].position}, query);
                        REQUIRE(found.places == wanted.size());
                        REQUIRE(found.list.size() == wanted.size());
                        std::uint64_t members = 0;
                        for (std::size_t k = 0; k < wanted.size(); ++k) {
                            REQUIRE(found.list[k].position == wanted[k].position);
                            REQUIRE(found.list[k].members == wanted[k].members);
                            members += wanted[k].members;
                        }
                        CHECK(found.members == members);
                        CHECK_FALSE(found.has_more);
                    }
                }
            }
        }
    }

    TEST_CASE("of one EPCI, and the commune itself, have the EPCI's members") {
        auto const view = view_of(4);
        auto const& gazetteer = view.atlas().gazetteer();
        for (std::uint32_t i = 0; i < gazetteer.communes().size(); i += 7) {
            auto const& commune = gazetteer.communes()[i];
            auto const* epci = gazetteer.territory(Level::epci, commune.epci);
            auto const found = peers_of(view, {Level::commune, i}, {.sharing = Level::epci});
            auto const* pin = view.pins().at(i);
            auto const all =
                epci == nullptr ? 0 : view.pins().total_in(gazetteer.members_of(*epci)).members;
            CHECK(found.members ==
                  (epci == nullptr ? 0 : all - (pin == nullptr ? 0 : pin->members)));
        }
    }

    TEST_CASE("come page after page, each once") {
        auto const view = view_of(5);
        for (auto query : queries()) {
            auto const whole = peers_of(view, {Level::commune, 17}, query);
            std::vector<Peer> pages;
            query.limit = 3;
            for (bool has_more = true; has_more;) {
                auto const page = peers_of(view, {Level::commune, 17}, query);
                CHECK(page.places == whole.places);
                CHECK(page.members == whole.members);
                pages.insert(pages.end(), page.list.begin(), page.list.end());
                has_more = page.has_more;
                if (has_more) {
                    REQUIRE(page.list.size() == 3);
                    query.after = page.list.back().position;
                }
            }
            CHECK(pages == whole.list);
        }
    }

    TEST_CASE("are only those that the filter keeps") {
        auto const gazetteer = scattered_france(700, 6);
        auto const code = gazetteer->communes()[40].departement;
        auto const view = view_of(6, "departement:" + code);
        auto const found = peers_of(view, {Level::commune, 40}, {});
        CHECK(found.places > 0);
        for (auto const& peer : found.list) {
            CHECK(gazetteer->communes()[peer.position].departement == code);
        }
    }

    TEST_CASE("a commune that belongs to no EPCI shares none") {
        auto const gazetteer = small_france();
        std::vector<CountRow> rows;
        for (std::string const code : {"22016", "98818", "63003"}) {
            rows.push_back({.status = PlacementStatus::placed,
                            .level = Level::commune,
                            .code = code,
                            .reason = geodata::ReasonKind::name,
                            .category = "Commune",
                            .count = 2});
        }
        View const view{atlas_of(gazetteer, rows), {}};
        auto const brehat = seat_position(*gazetteer, Level::commune, "22016").value();
        CHECK(peers_of(view, {Level::commune, brehat}, {.sharing = Level::epci}).places == 0);
        CHECK(peers_of(view, {Level::commune, brehat}, {}).members == 4);
    }
}

TEST_SUITE("neighbours by name") {
    TEST_CASE("are those before and after in the list that a reader would write") {
        for (std::uint32_t const seed : {7U, 8U}) {
            auto const view = view_of(seed);
            for (Level const level :
                 {Level::commune, Level::epci, Level::departement, Level::region}) {
                auto const places = places_of(view, level);
                auto const around = level == Level::commune ? Level::departement : Level::region;
                for (auto const& home : places) {
                    std::set<std::pair<std::string, std::uint32_t>> list;
                    for (auto const& other : places) {
                        bool const is_near =
                            level == Level::region ||
                            code_within(*other.seat, around) == code_within(*home.seat, around);
                        if (is_near && other.is_ept == home.is_ept &&
                            (other.members > 0 || other.position == home.position)) {
                            list.emplace(fold(other.name), other.position);
                        }
                    }
                    auto const here = list.find({fold(home.name), home.position});
                    NameNeighbours wanted;
                    if (here != list.begin()) {
                        wanted.previous = std::prev(here)->second;
                    }
                    if (std::next(here) != list.end()) {
                        wanted.next = std::next(here)->second;
                    }
                    CAPTURE(home.name);
                    CHECK(name_neighbours(view, {level, home.position}) == wanted);
                }
            }
        }
    }
}
