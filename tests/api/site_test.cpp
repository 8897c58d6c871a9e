#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

using epingle::tests::running_site;

namespace {

/// What `/api/search` finds of one kind; none when it finds none.
nlohmann::json rows_of(std::string const& query, std::string const& kind) {
    auto const answer = running_site().json("/api/search?q=" + query);
    for (auto const& group : answer["groups"]) {
        if (group["kind"] == kind) {
            return group["rows"];
        }
    }
    return nlohmann::json::array();
}

}  // namespace

TEST_SUITE("what the server answers") {
    TEST_CASE(
        "the denominator is honest: located, ambiguous and unplaced add up, the hidden are "
        "nowhere") {
        auto const summary = running_site().json("/api/summary");
        CHECK(summary["members"] == 8);
        CHECK(summary["located"] == 6);
        CHECK(summary["ambiguous"] == 1);
        CHECK(summary["unplaced"] == 1);
        CHECK(summary["at_seat"] == 1);
        CHECK(summary["communes"] == 2);
        CHECK(summary["communes_total"] == 34'969);
        CHECK(summary["fictional"] == true);
        CHECK(summary["sources"].size() >= 5);
    }

    TEST_CASE("a commune lists those whose name is public and counts the others") {
        auto const ambert = running_site().json("/api/communes/63003");
        CHECK(ambert["name"] == "Ambert");
        CHECK(ambert["departement"]["name"] == "Puy-de-Dôme");
        CHECK(ambert["members"] == 4);
        CHECK(ambert["unlisted"] == 2);
        REQUIRE(ambert["people"].size() == 2);
        CHECK(ambert["people"][0]["name"] == "Camille Boussole");
        CHECK(ambert["people"][1]["name"] == "Alix Sextant");
    }

    TEST_CASE("a département's own member is shown at its seat, and says so") {
        auto const nimes = running_site().json("/api/communes/30189");
        CHECK(nimes["members"] == 2);
        CHECK(nimes["people"][0]["place"]["level"] == "departement");
        CHECK(nimes["people"][0]["place"]["name"] == "Gard");
    }

    TEST_CASE("a filter keeps lists, counts and export in agreement") {
        auto const& site = running_site();
        CHECK(site.json("/api/summary?categories=commune")["located"] == 4);
        CHECK(site.json("/api/communes/63003?categories=sdis")["members"] == 1);
        CHECK(site.json("/api/communes/63003?categories=sdis")["people"].empty());
        CHECK(site.json("/api/communes/63003?since=2025-01")["people"].size() == 1);
        CHECK(site.json("/api/export.geojson?categories=")["features"].empty());
        int exported = 0;
        auto const collection = site.json("/api/export.geojson");
        for (auto const& feature : collection["features"]) {
            exported += feature["properties"]["members"].get<int>();
        }
        CHECK(exported == 6);
    }

    TEST_CASE("an export is called by what is in it, and told of where it cannot tell itself") {
        auto const& site = running_site();
        auto const csv = site.get("/api/export.csv?what=coverage&level=region&in=region:84");
        CHECK(csv.field("content-type").starts_with("text/csv"));
        CHECK(csv.field("content-disposition").find("\"epingle-couverture-regions-20") !=
              std::string::npos);
        CHECK(csv.field("link").find("export.csv-metadata.json?what=coverage&level=region") !=
              std::string::npos);
        CHECK(csv.body.find("Auvergne-Rhône-Alpes") != std::string::npos);
        auto const again = site.get("/api/export.csv?what=coverage&level=region&in=region:84",
                                    "If-None-Match: " + csv.field("etag") + "\r\n");
        CHECK(again.status == 304);
        auto const described = site.json("/api/export.csv-metadata.json?what=coverage");
        CHECK(described["tableSchema"]["columns"][0]["name"] == "level");
    }

    TEST_CASE("an export of a level, subject or system that is not one is refused by its name") {
        struct Case {
            std::string query{};
            std::string words{};
        };
        for (auto const& [query, words] :
             {Case{"what=pays", "« what »"}, Case{"what=coverage&level=canton", "« level »"},
              Case{"what=coverage&level=france", "« level »"}, Case{"crs=27572", "EPSG:2154"}}) {
            for (std::string const format : {"geojson", "csv", "xlsx", "gpkg"}) {
                CAPTURE(format + query);
                auto const refused = running_site().get("/api/export." + format + "?" + query);
                CHECK(refused.status == 400);
                CHECK(refused.body.find(words) != std::string::npos);
            }
        }
        CHECK(running_site().get("/api/export.geojson?crs=legal").body.find("gpkg") !=
              std::string::npos);
    }

    TEST_CASE("a territory to stay inside holds for figures, places, people and export alike") {
        auto const& site = running_site();
        auto const gard = site.json("/api/summary?in=departement:30");
        CHECK(gard["located"] == 2);
        CHECK(gard["members"] == 2);
        CHECK(gard["unplaced"] == 0);
        CHECK(gard["not_located"].empty());
        CHECK(gard["counts_not_located"] == false);
        CHECK(gard["inside"]["name"] == "Gard");
        CHECK(gard["communes_total"] < 400);
        CHECK(site.json("/api/summary")["inside"].is_null());
        CHECK(site.json("/api/summary?in=france")["located"] == 6);
        CHECK(site.json("/api/territories/region/76?in=departement:30")["members"] == 2);
        CHECK(site.json("/api/territories/departement/63?in=departement:30")["members"] == 0);
        CHECK(site.json("/api/communes/30189?in=departement:30")["people"].size() == 2);
        auto const ambert = site.json("/api/communes/63003?in=departement:30");
        CHECK(ambert["members"] == 0);
        CHECK(ambert["unlisted"] == 0);
        CHECK(ambert["people"].empty());
        CHECK(site.json("/api/communes/63003?in=commune:63003")["people"].size() == 2);
        CHECK(rows_of("ambert&in=departement:30", "communes").at(0)["members"] == 0);
        CHECK(site.json("/api/export.geojson?in=region:76")["features"].size() == 1);
        CHECK(site.get("/tiles/pins/5/16/11.mvt?in=epci:200070761").status == 200);
        CHECK(site.get("/tiles/pins/5/16/11.mvt?in=departement:974").status == 204);
        CHECK(site.get("/tiles/pins.json?in=region:76").body.find("in=region:76") !=
              std::string::npos);
    }

    TEST_CASE("a territory that is not one is refused by the name of its parameter") {
        for (std::string const area :
             {"canton:1", "departement:63000", "commune:99999", "epci:1"}) {
            for (std::string const target :
                 {"/api/summary?in=", "/api/communes/63003?in=", "/api/search?q=a&in=",
                  "/api/export.geojson?in=", "/api/territories/region/84?in=",
                  "/tiles/pins/5/16/11.mvt?in="}) {
                CAPTURE(target + area);
                auto const response = running_site().get(target + area);
                CHECK(response.status == 400);
                CHECK(response.body.find("« in »") != std::string::npos);
            }
        }
    }

    TEST_CASE("months of joining add up to the members, known or not") {
        for (std::string const target :
             {"/api/summary", "/api/communes/63003", "/api/territories/departement/63",
              "/api/territories/region/76?categories=departement", "/api/summary?since=2024-02"}) {
            CAPTURE(target);
            auto const answer = running_site().json(target);
            int members = 0;
            for (auto const& month : answer["by_month"]) {
                members += month["members"].get<int>();
            }
            CHECK(members == answer["members"]);
        }
        auto const months = running_site().json("/api/communes/63003")["by_month"];
        CHECK(months[0]["month"].is_null());
        CHECK(months[1]["month"] == "2024-02");
    }

    TEST_CASE("no channel gives away a name that is not public, nor a hidden person at all") {
        auto const& site = running_site();
        for (std::string const target : {"/api/summary",
                                         "/api/search?q=tok",
                                         "/api/search?q=tokcache&limit=50",
                                         "/api/search?q=tokcompte+zoe",
                                         "/api/search?q=tokmembre",
                                         "/api/search?q=amb",
                                         "/api/communes/63003",
                                         "/api/communes/63003?limit=1000",
                                         "/api/territories/departement/63",
                                         "/api/export.geojson",
                                         "/api/export.csv",
                                         "/api/export.geojson?what=members",
                                         "/api/export.csv?what=members",
                                         "/api/export.csv?what=members&in=departement:63",
                                         "/api/export.csv-metadata.json?what=members",
                                         "/tiles/pins/5/16/11.mvt",
                                         "/tiles/pins/12/2090/1458.mvt",
                                         "/tiles/pins.json",
                                         "/",
                                         "/api/communes/Tokcache",
                                         "/api/communes/63003?categories=secrete",
                                         "/api/changes",
                                         "/api/changes?in=commune:63003",
                                         "/api/history"}) {
            CAPTURE(target);
            auto const body = site.get(target).body;
            bool const echoes_the_request = target == "/api/communes/Tokcache";
            CHECK(body.find("Tokmembre") == std::string::npos);
            CHECK(body.find("Tokcompte") == std::string::npos);
            CHECK(body.find("Tokparti") == std::string::npos);
            CHECK(body.find("partie") == std::string::npos);  // a category of nobody who is there
            CHECK((echoes_the_request || body.find("Tokcache") == std::string::npos));
            CHECK(body.find("Secrète") == std::string::npos);
        }
        CHECK(site.json("/api/communes/63003?categories=secrete")["members"] == 0);
    }

    TEST_CASE("whatever is typed in the box is answered") {
        auto const& site = running_site();
        for (std::string const text : {"%F0%9F%97%BA", "%D9%85%D8%B1%D8%B3%D9%8A%D9%84%D9%8A%D8%A7",
                                       "123456789", "-----", "%C3%83%C2%A9"}) {
            CAPTURE(text);
            CHECK(site.get("/api/search?q=" + text).status == 200);
        }
    }

    TEST_CASE("what is wrong is said as a problem, in French, with its parameter") {
        auto const& site = running_site();
        struct Case {
            std::string target{};
            unsigned status{};
        };
        for (auto const& [target, status] :
             {Case{"/api/communes/%00", 400}, Case{"/api/communes/99999", 404},
              Case{"/api/communes/%C3%A9t%C3%A9", 404}, Case{"/api/../etc/passwd", 400},
              Case{"/%2e%2e/%2e%2e/etc/passwd", 400}, Case{"/assets/..%2findex.html", 400},
              Case{"/api/territories/canton/1", 404}, Case{"/api/search?q=a&limit=0", 400},
              Case{"/api/search?q=a&limit=1e9", 400},
              Case{"/api/communes/63003/people?after=x", 400}, Case{"/api/summary?since=hier", 400},
              Case{"/api/export.geojson?what=x", 400}, Case{"/nulle-part", 404}}) {
            CAPTURE(target);
            auto const response = site.get(target);
            CHECK(response.status == status);
            CHECK(response.field("content-type").starts_with("application/problem+json"));
            CHECK(nlohmann::json::parse(response.body)["status"] == status);
        }
    }

    TEST_CASE("every answer tells robots to keep out and sets no cookie") {
        for (std::string const target :
             {"/", "/api/summary", "/tiles/base/5/16/11.mvt", "/nulle-part"}) {
            CAPTURE(target);
            auto const response = running_site().get(target);
            CHECK(response.field("x-robots-tag").find("noindex") != std::string::npos);
            CHECK(response.field("set-cookie").empty());
        }
        auto const policy = running_site().get("/").field("content-security-policy");
        CHECK(policy.find("default-src 'self'") != std::string::npos);
    }

    TEST_CASE("the page comes in the language asked for, French when in doubt") {
        struct Case {
            std::string target{};
            std::string accepted{};
            std::string language{};
        };
        auto const hostile = std::string(3'000, ',') + ";q=;q;=,en-" + std::string(500, 'x');
        for (auto const& [target, accepted, language] :
             {Case{"/", "", "fr"}, Case{"/", "fr-FR,fr;q=0.9,en;q=0.8", "fr"},
              Case{"/", "en-GB,en;q=0.9,fr;q=0.8", "en"}, Case{"/", "EN", "en"},
              Case{"/", "de,en;q=0.5", "en"}, Case{"/", "de", "fr"}, Case{"/", "*", "fr"},
              Case{"/", "en;q=0.5,fr;q=0.5", "fr"}, Case{"/", "en;q=0", "fr"},
              Case{"/", "en;q=9", "fr"}, Case{"/", "\xff\xfe en", "fr"}, Case{"/", hostile, "en"},
              Case{"/?lang=en", "fr", "en"}, Case{"/?lang=fr", "en", "fr"},
              Case{"/?lang=EN", "fr", "fr"}, Case{"/?lang=../../etc/passwd", "en", "en"},
              Case{"/?lang=", "en", "en"}, Case{"/?lang=en&lang=fr", "fr", "en"}}) {
            CAPTURE(target);
            CAPTURE(accepted);
            auto const fields =
                accepted.empty() ? std::string{} : "Accept-Language: " + accepted + "\r\n";
            auto const response = running_site().get(target, fields);
            CHECK(response.status == 200);
            CHECK(response.field("content-language") == language);
            CHECK(response.field("vary").find("Accept-Language") != std::string::npos);
            CHECK(response.body.find("lang=" + language) != std::string::npos);
        }
    }

    TEST_CASE("the link to the other language keeps the address") {
        for (auto const& [target, other] : std::vector<std::pair<std::string, std::string>>{
                 {"/", "./?lang=en"},
                 {"/?lang=en", "./?lang=fr"},
                 {"/couverture?niveau=epci&lang=en&in=region%3A84",
                  "./couverture?niveau=epci&amp;in=region%3A84&amp;lang=fr"},
                 {"/commune/63003?&q=%22%3E", "./commune/63003?q=%22%3E&amp;lang=en"},
                 {"/?", "./?lang=en"},
                 {"//autre.fr/x", "./autre.fr/x?lang=en"},
                 {"/javascript:a()", "./javascript:a()?lang=en"}}) {
            CAPTURE(target);
            auto const page = running_site().get(target, "Accept: text/html\r\n").body;
            CHECK(page.find("href=\"" + other + '"') != std::string::npos);
        }
    }

    TEST_CASE("a text of a megabyte, of emoji, of nothing, is searched and answered") {
        CHECK(running_site().get("/api/search?q=%F0%9F%97%BA%F0%9F%97%BA").status == 200);
        CHECK(running_site().get("/api/search?q=" + std::string(7'000, '-')).status == 200);
        CHECK(running_site().get("/api/search?q=" + std::string(100'000, 'a')).status >= 414);
    }

    TEST_CASE("every route is documented") {
        std::ifstream file{"docs/urls.md"};
        std::string const text{std::istreambuf_iterator<char>{file}, {}};
        REQUIRE_FALSE(text.empty());
        for (std::string const route :
             {"/api/summary", "/api/search", "/api/communes/{code}", "/api/communes/{code}/people",
              "/api/communes/{code}/peers", "/api/territories/{level}/{code}",
              "/api/territories/{level}/{code}/peers", "/api/members", "/api/export.geojson",
              "/api/export.csv", "/api/export.xlsx", "/api/export.gpkg",
              "/api/export.csv-metadata.json", "/tiles/{set}.json", "/tiles/{set}/{z}/{x}/{y}.mvt",
              "/healthz", "/accessibilite", "/donnees-personnelles"}) {
            CAPTURE(route);
            CHECK(text.find(route) != std::string::npos);
        }
    }
}
