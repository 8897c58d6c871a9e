#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <set>
#include <string>

using epingle::tests::running_site;
using nlohmann::json;

namespace {

json coverage(std::string const& query) {
    return running_site().json("/api/coverage?" + query);
}

std::string row_codes(json const& answer) {
    std::string codes;
    for (auto const& row : answer["rows"]) {
        codes += (codes.empty() ? "" : " ") + row["code"].get<std::string>();
    }
    return codes;
}

}  // namespace

// Ambert has 4 members who are counted, Nîmes one and the Gard another; two are not located.
TEST_SUITE("coverage over HTTP") {
    TEST_CASE("which départements are reached is one answer") {
        auto const answer = coverage("level=departement&reached=yes&sort=members");
        CHECK(answer["level"] == "departement");
        CHECK(answer["members"] == 8);
        CHECK(answer["located"] == 6);
        CHECK(answer["not_located"] == 2);
        CHECK(answer["attributed"] == 6);
        CHECK(answer["total"] == 101);
        CHECK(answer["reached"] == 2);
        CHECK(answer["collectivities"] == json{{"total", 8}, {"reached", 0}});
        CHECK(row_codes(answer) == "63 30");
        CHECK(answer["matched"] == 2);
        CHECK(answer["next"].is_null());
        auto const& puy_de_dome = answer["rows"][0];
        CHECK(puy_de_dome["members"] == 4);
        CHECK(puy_de_dome["kind"] == "departement");
        CHECK(puy_de_dome["region"]["code"] == "84");
        CHECK(puy_de_dome["communes"]["reached"] == 1);
        CHECK(puy_de_dome["rate"].get<double>() ==
              doctest::Approx(4 * 10'000 / puy_de_dome["population"].get<double>()));
        double const both =
            puy_de_dome["population"].get<double>() + answer["rows"][1]["population"].get<double>();
        CHECK(answer["population_share"].get<double>() ==
              doctest::Approx(both / answer["population"].get<double>()));
    }

    TEST_CASE("who belongs to a département is wider than its communes, and said to be") {
        auto const answer = coverage("level=commune&reached=yes&sort=name");
        CHECK(row_codes(answer) == "63003 30189");
        CHECK(answer["attributed"] == 5);
        CHECK(answer["wider"] == 1);
        CHECK(answer["total"] == 34'969);
        CHECK(answer["rows"][1]["wider"] == 1);
        CHECK(answer["rows"][1]["members"] == 1);
        CHECK(answer["rows"][1]["departement"] == json{{"code", "30"}, {"name", "Gard"}});
    }

    TEST_CASE("white zones of a région come by population, page after page") {
        std::string query =
            "level=departement&reached=no&in=region:76&sort=population&order=desc"
            "&limit=5";
        auto const whole = coverage("level=departement&reached=no&in=region:76&limit=1000");
        CHECK(whole["matched"] == 12);
        CHECK(whole["total"] == 13);
        CHECK(whole["inside"]["name"] == "Occitanie");
        std::string paged;
        double last = 1e12;
        for (int pages = 0; pages < 3; ++pages) {
            auto const page = coverage(query);
            CHECK(page["total"] == 13);
            for (auto const& row : page["rows"]) {
                CHECK(row["population"].get<double>() <= last);
                last = row["population"].get<double>();
            }
            paged += (paged.empty() ? "" : " ") + row_codes(page);
            query = page["next"].is_null() ? "" : page["next"].get<std::string>().substr(1);
        }
        CHECK(query.empty());
        CHECK(paged == row_codes(whole));
    }

    TEST_CASE("each level adds up to the located, each list of classes to its territories") {
        for (std::string const level : {"commune", "epci", "departement", "region"}) {
            for (std::string const classes : {"by=rate", "by=members&method=jenks", "by=reached",
                                              "method=equal&classes=7", "breaks=0.5,1,2.5"}) {
                auto const answer = coverage("limit=1&level=" + level + "&" + classes);
                CHECK(answer["attributed"].get<int>() + answer["wider"].get<int>() +
                          answer["outside"].get<int>() ==
                      answer["located"]);
                auto const& legend = answer["classes"];
                auto sum = legend["zero"].get<int>() + legend["unknown"].get<int>();
                for (auto const& one : legend["list"]) {
                    sum += one["territories"].get<int>();
                }
                CHECK(sum == answer["matched"]);
                CHECK(answer["matched"] ==
                      answer["total"].get<int>() + answer["collectivities"]["total"].get<int>());
                CHECK(answer["rows"].size() == 1);
            }
        }
        auto const france = coverage("level=epci&limit=1");
        CHECK(france["total"] == 1'255);
        CHECK(france["levels"].size() == 4);
        int communes = 0;
        for (auto const& size : france["size_classes"]) {
            communes += size["communes"].get<int>();
        }
        CHECK(communes == 34'969);
        CHECK(france["size_classes"].back()["to"].is_null());
    }

    TEST_CASE("categories are told at every level") {
        auto const answer = coverage("limit=1");
        for (auto const& category : answer["by_category"]) {
            if (category["key"] == "departement") {
                CHECK(category["levels"]["commune"]["members"] == 0);
                CHECK(category["levels"]["departement"] ==
                      json{{"members", 1}, {"reached", 1}, {"collectivities", 0}});
                CHECK(category["levels"]["region"]["reached"] == 1);
                return;
            }
        }
        FAIL("no category of départements");
    }

    TEST_CASE("a parameter that cannot be read is named, in French") {
        for (std::string const query : {"level=canton",
                                        "level=france",
                                        "level=",
                                        "sort=joie",
                                        "order=up",
                                        "reached=maybe",
                                        "limit=0",
                                        "limit=1001",
                                        "limit=x",
                                        "by=joy",
                                        "method=magic",
                                        "classes=1",
                                        "classes=8",
                                        "breaks=",
                                        "breaks=1,1",
                                        "breaks=5,1",
                                        "breaks=0",
                                        "breaks=nan",
                                        "breaks=1,2,3,4,5,6,7",
                                        "breaks=1e400",
                                        "breaks=inf",
                                        "after=personne",
                                        "in=region:999",
                                        "since=hier"}) {
            CAPTURE(query);
            auto const response = running_site().get("/api/coverage?" + query);
            CHECK(response.status == 400);
            auto const name = query.substr(0, query.find('='));
            CHECK(json::parse(response.body)["detail"].get<std::string>().find(
                      "« " + name + " »") != std::string::npos);
        }
    }

    TEST_CASE("the same question again is answered from what is kept, until members change") {
        epingle::tests::RunningSite site;
        std::string const target = "/api/coverage?level=region&limit=3";
        auto const first = site.get(target);
        auto const kept = site.site().answers.size();
        CHECK(site.get(target).body == first.body);
        CHECK(site.site().answers.size() == kept);
        (void)site.get(target + "&x=1");
        CHECK(site.site().answers.size() == kept);
        site.publish("2", 5);
        CHECK(site.json(target)["located"] == 11);
    }
}

TEST_SUITE("portraits of territories") {
    TEST_CASE("a territory says how far it is covered") {
        auto const gard = running_site().json("/api/territories/departement/30")["coverage"];
        CHECK(gard["members"] == 2);
        CHECK(gard["wider"] == 0);
        CHECK(gard["communes"]["reached"] == 1);
        CHECK(gard["epci"]["reached"] == 1);
        CHECK(gard["rank"]["of"] == 109 - 2);  // the TAAF and Clipperton have no rate
        CHECK(gard["rank"]["position"] == 2);
        int communes = 0;
        for (auto const& size : gard["size_classes"]) {
            communes += size["communes"].get<int>();
        }
        CHECK(communes == gard["communes"]["total"]);
        auto const nimes = running_site().json("/api/territories/epci/243000643")["coverage"];
        CHECK(nimes["members"] == 1);
        CHECK(nimes["wider"] == 1);
        CHECK(nimes["epci"].is_null());
        CHECK(running_site().json("/api/territories/epci/200057941")["coverage"].is_null());
    }

    TEST_CASE("a commune says its rate, of those who are placed at it") {
        auto const nimes = running_site().json("/api/communes/30189");
        CHECK(nimes["members"] == 2);
        CHECK(nimes["coverage"]["members"] == 1);
        CHECK(nimes["coverage"]["wider"] == 1);
        CHECK(nimes["rate"].get<double>() ==
              doctest::Approx(10'000 / nimes["population"].get<double>()));
    }
}
