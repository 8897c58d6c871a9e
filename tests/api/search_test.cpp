// One search for everything: what it finds, and what it must not.
#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using epingle::tests::running_site;
using Json = nlohmann::json;

namespace {

Json search(std::string const& query) {
    return running_site().json("/api/search?q=" + query);
}

std::vector<std::string> kinds_of(Json const& answer) {
    std::vector<std::string> kinds;
    for (auto const& group : answer["groups"]) {
        kinds.push_back(group["kind"]);
    }
    return kinds;
}

Json rows_of(Json const& answer, std::string const& kind) {
    for (auto const& group : answer["groups"]) {
        if (group["kind"] == kind) {
            return group["rows"];
        }
    }
    return Json::array();
}

/// The very first row.
Json first(std::string const& query) {
    auto const answer = search(query);
    CAPTURE(query);
    REQUIRE_FALSE(answer["groups"].empty());
    return answer["groups"][0]["rows"][0];
}

}  // namespace

TEST_SUITE("search") {
    TEST_CASE("communes come as one types, with code, département and members") {
        auto const ambert = first("ambert");
        CHECK(ambert["level"] == "commune");
        CHECK(ambert["code"] == "63003");
        CHECK(ambert["name"] == "Ambert");
        CHECK(ambert["departement"] == Json{{"code", "63"}, {"name", "Puy-de-Dôme"}});
        CHECK(ambert["members"] == 4);
        CHECK(search("")["groups"].empty());
        CHECK(search("-")["groups"].empty());
    }

    TEST_CASE("codes, slips and old names lead there too, and the old name is said") {
        CHECK(search("st+e&limit=50") == search("Saint-%C3%89&limit=50"));
        for (std::string const text : {"ambrt", "63600", "63003", "63600+amb", "ambert+puy"}) {
            CAPTURE(text);
            CHECK(first(text)["code"] == "63003");
        }
        CHECK(first("63600")["postcode"] == "63600");
        CHECK(first("paris+12e")["matched"] == "Paris 12e Arrondissement");
        CHECK(first("vicdessos")["matched"] == "Vicdessos");
        CHECK(first("mende") != first("lozere"));
    }

    TEST_CASE("each level is a group, and an exact name goes first whatever its size") {
        CHECK(first("occitanie")["level"] == "region");
        CHECK(first("h%C3%A9rault")["level"] == "departement");
        CHECK(first("h%C3%A9rault")["region"]["name"] == "Occitanie");
        CHECK(first("ambert+livradois")["level"] == "epci");
        CHECK(first("job")["code"] == "63179");
        auto const ambert = kinds_of(search("ambert"));
        CHECK(ambert == std::vector<std::string>{"communes", "epci", "organisations"});
    }

    TEST_CASE("people one may see are found by any part of the name, with their commune") {
        auto const people = rows_of(search("camille"), "people");
        REQUIRE(people.size() == 1);
        CHECK(people[0]["name"] == "Camille Boussole");
        CHECK(people[0]["organisation"] == "Mairie d’Ambert");
        CHECK(people[0]["commune"]["code"] == "63003");
        CHECK(people[0]["commune"]["departement"]["code"] == "63");
        for (std::string const text :
             {"boussole", "BOUSSOLE+cam", "camille+boussole", "bousole", "boussloe+camille"}) {
            CAPTURE(text);
            CHECK(rows_of(search(text), "people").at(0)["name"] == "Camille Boussole");
        }
        CHECK(rows_of(search("camille&categories=sdis"), "people").empty());
        CHECK(rows_of(search("camille&in=departement:30"), "people").empty());
    }

    TEST_CASE("who stands at a seat has the territory for place, who is not located has none") {
        auto const cairn = rows_of(search("cairn"), "people").at(0);
        CHECK(cairn["place"]["level"] == "departement");
        CHECK(cairn["place"]["name"] == "Gard");
        CHECK(cairn["commune"]["name"] == "Nîmes");
        auto const buoy = rows_of(search("bou%C3%A9e"), "people").at(0);
        CHECK(buoy["place"].is_null());
        CHECK(buoy["commune"].is_null());
    }

    TEST_CASE("organisations have their place and count those one may see, under the filter") {
        auto const found = rows_of(search("mairie+d%27ambert"), "organisations");
        REQUIRE(found.size() == 1);
        CHECK(found[0]["name"] == "Mairie d’Ambert");
        CHECK(found[0]["commune"]["code"] == "63003");
        CHECK(found[0]["members"] == 2);
        auto const since = rows_of(search("mairie&since=2025-01"), "organisations");
        REQUIRE(since.size() == 1);
        CHECK(since[0]["members"] == 1);
    }

    TEST_CASE("nobody whose name is not public is found, nor an organisation of theirs alone") {
        for (std::string const token : {"tokmembre", "tokcompte", "tokcache", "tokparti", "zoe+tok",
                                        "tokorganisation", "zo%C3%A9"}) {
            CAPTURE(token);
            auto const answer = search(token + "&limit=50");
            CHECK(rows_of(answer, "people").empty());
            CHECK(rows_of(answer, "organisations").empty());
            auto const text = answer.dump();
            CHECK(text.find("Tok") == std::string::npos);
        }
    }

    TEST_CASE("what is only nearly like it is offered when nothing is as typed, and said so") {
        auto const typed = search("monptelllier");
        CHECK(typed["corrected"] == true);
        CHECK(first("monptelllier")["name"].get<std::string>().starts_with("Montpellier"));
        CHECK(first("aubussonn")["name"] == "Aubusson");
        CHECK(search("ambert")["corrected"] == false);
        // Three slips of eleven letters: found by looking at all names.
        CHECK(first("chamalyeers").at("name") == "Chamalières");
        CHECK(search("qzxwvkj")["groups"].empty());
        CHECK(search("qzxwvkj")["corrected"] == false);
    }

    TEST_CASE("a commune that nobody is at tells of the nearest that have members") {
        auto const arlanc = search("arlanc");
        CHECK(arlanc["groups"][0]["rows"][0]["members"] == 0);
        REQUIRE(arlanc["nearest"].size() == 2);
        CHECK(arlanc["nearest"][0]["name"] == "Ambert");
        CHECK(arlanc["nearest"][0]["members"] == 4);
        CHECK(arlanc["nearest"][0]["distance_m"].get<double>() > 10'000);
        CHECK(arlanc["nearest"][0]["distance_m"] < arlanc["nearest"][1]["distance_m"]);
        CHECK(search("arlanc&categories=departement")["nearest"][0]["name"] == "Nîmes");
        CHECK(search("ambert")["nearest"].empty());
        CHECK(search("arl")["nearest"].empty());
    }

    TEST_CASE("each group has as many rows as asked for, a lone one three times as many") {
        auto const few = search("saint&limit=2")["groups"];
        for (auto const& group : few) {
            CHECK(group["rows"].size() <= 2);
        }
        auto const alone = search("55100&limit=2")["groups"];
        REQUIRE(alone.size() == 1);
        CHECK(alone[0]["rows"].size() == 6);
        CHECK(alone[0]["has_more"] == true);
        CHECK(search("63003&limit=2")["groups"][0]["has_more"] == false);
    }

    TEST_CASE("equals come in the order of their codes when nobody is there") {
        // Villages destroyed in 1916, which share a postcode and have no inhabitants.
        std::string last;
        for (auto const& one : rows_of(search("55100&limit=50"), "communes")) {
            if (one["population"].is_null() || one["population"] == 0) {
                CHECK(one["members"] == 0);
                CHECK(last < one["code"].get<std::string>());
                last = one["code"];
            }
        }
        CHECK_FALSE(last.empty());
    }
}
