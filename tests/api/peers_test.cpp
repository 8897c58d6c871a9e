#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

using epingle::tests::running_site;

namespace {

using Json = nlohmann::json;

/// The peers of a place by each way, under the way's key.
std::map<std::string, Json> peers_by_way(std::string const& target) {
    std::map<std::string, Json> ways;
    auto const place = running_site().json(target);
    for (auto const& way : place.at("peers")) {
        ways[way["by"]] = way;
    }
    return ways;
}

std::uint64_t sum_of_members(Json const& list) {
    std::uint64_t sum = 0;
    for (auto const& place : list) {
        sum += place["members"].get<std::uint64_t>();
    }
    return sum;
}

}  // namespace

TEST_SUITE("peers as the server answers them") {
    TEST_CASE("a commune has them by EPCI, by distance and by size, totals and first ones") {
        // Nearly beside Ambert, of its EPCI, but far larger communes are all that others are in.
        auto const ways = peers_by_way("/api/communes/63179");
        REQUIRE(ways.size() == 5);
        for (std::string const by : {"epci", "10", "25", "50", "size"}) {
            CAPTURE(by);
            REQUIRE(ways.contains(by));
            auto const& way = ways.at(by);
            CHECK(way["places"] == way["list"].size());
            CHECK(way["members"] == sum_of_members(way["list"]));
            CHECK(way["next"].is_null());
        }
        auto const& neighbour = ways.at("epci")["list"][0];
        CHECK(neighbour["code"] == "63003");
        CHECK(neighbour["name"] == "Ambert");
        CHECK(neighbour["departement"]["name"] == "Puy-de-Dôme");
        CHECK(neighbour["members"] == 4);
        CHECK(neighbour["population"].get<int>() > 5'000);
        CHECK(neighbour["distance_km"].get<double>() > 1);
        CHECK(neighbour["distance_km"].get<double>() < 25);
        CHECK(ways.at("50")["places"] == 1);
        CHECK(ways.at("size")["from"] < ways.at("size")["to"]);
    }

    TEST_CASE("the EPCI's members are those of the commune and of its peers, under any filter") {
        for (std::string const filter : {"", "?categories=commune", "?since=2025-01",
                                         "?in=departement:63", "?in=departement:30"}) {
            CAPTURE(filter);
            auto const commune = running_site().json("/api/communes/63003" + filter);
            auto const epci = running_site().json("/api/territories/epci/200070761" + filter);
            CHECK(commune["peers"][0]["members"].get<int>() + commune["members"].get<int>() ==
                  epci["members"].get<int>());
        }
        CHECK(peers_by_way("/api/communes/63179?in=departement:30").at("50")["places"] == 0);
        CHECK(peers_by_way("/api/communes/63179?categories=sdis").at("epci")["members"] == 1);
    }

    TEST_CASE("pages of peers meet end to end, by the query that leads on") {
        auto const& site = running_site();
        std::string const root = "/api/territories/region/84/peers";
        std::set<std::string> seen;
        std::string query = "?by=near&limit=1&categories=commune,departement";
        auto const places = site.json(root + query)["places"].get<std::size_t>();
        for (std::size_t pages = 0; !query.empty(); ++pages) {
            REQUIRE(pages < places);
            auto const page = site.json(root + query);
            REQUIRE(page["list"].size() == 1);
            CHECK(seen.insert(page["list"][0]["code"]).second);
            query = page["next"].is_null() ? "" : page["next"].get<std::string>();
        }
        CHECK(seen.size() == places);
    }

    TEST_CASE("a territory has peers of its level, and a place without members the nearest ones") {
        auto const gard = peers_by_way("/api/territories/departement/30");
        CHECK(gard.at("size")["list"][0]["code"] == "63");
        CHECK(gard.at("region")["places"] == 0);
        CHECK(gard.at("near")["members"] == 4);
        CHECK_FALSE(peers_by_way("/api/territories/region/84").contains("region"));
        auto const& site = running_site();
        CHECK(site.json("/api/communes/63003")["nearest"].empty());
        auto const empty = site.json("/api/communes/97411");
        CHECK(empty["members"] == 0);
        REQUIRE(empty["nearest"].size() == 2);
        CHECK(empty["nearest"][0]["distance_km"] < empty["nearest"][1]["distance_km"]);
    }

    TEST_CASE("neighbours by name are told, and what is not there is null") {
        auto const& site = running_site();
        auto const before = site.json("/api/communes/63001")["neighbours"];
        CHECK(before["previous"].is_null());
        CHECK(before["next"]["name"] == "Ambert");
        CHECK(site.json("/api/communes/63003")["neighbours"]["next"].is_null());
        CHECK(site.json("/api/communes/63001?in=departement:30")["neighbours"]["next"].is_null());
        auto const region = site.json("/api/territories/region/84")["neighbours"];
        CHECK(region["previous"].is_null());
        CHECK(region["next"]["code"] == "76");
    }

    TEST_CASE("pages of people meet end to end") {
        auto const& site = running_site();
        auto const first = site.json("/api/communes/63003?limit=1");
        CHECK(first["listed"] == 2);
        auto const second =
            site.json("/api/communes/63003/people" + first["next"].get<std::string>());
        REQUIRE(second["people"].size() == 1);
        CHECK(second["people"][0]["id"] != first["people"][0]["id"]);
        CHECK(second["next"].is_null());
    }

    TEST_CASE("no name that is not public is told, whatever is asked") {
        for (std::string const target :
             {"/api/communes/63003/people", "/api/communes/63003/people?limit=1000",
              "/api/communes/63179/peers?by=25", "/api/territories/epci/200070761/peers?by=near"}) {
            CAPTURE(target);
            auto const body = running_site().get(target).body;
            CHECK(body.find("Tok") == std::string::npos);
            CHECK(body.find("Secr") == std::string::npos);
        }
    }

    TEST_CASE("what cannot be read is refused by the name of its parameter") {
        struct Case {
            std::string target{};
            std::string words{};
        };
        for (auto const& [target, words] :
             {Case{"/api/communes/63003/peers", "« by »"},
              Case{"/api/communes/63003/peers?by=region", "« epci », « 10 »"},
              Case{"/api/territories/region/84/peers?by=region", "« by »"},
              Case{"/api/communes/63003/peers?by=50&after=x", "« after »"},
              Case{"/api/communes/63003/peers?by=50&limit=1001", "« limit »"},
              Case{"/api/communes/63003/people?after=x", "« after »"}}) {
            CAPTURE(target);
            auto const refused = running_site().get(target);
            CHECK(refused.status == 400);
            CHECK(refused.body.find(words) != std::string::npos);
        }
        CHECK(running_site().get("/api/communes/99999/peers?by=50").status == 404);
        CHECK(running_site().get("/api/communes/99999/people").status == 404);
    }
}
