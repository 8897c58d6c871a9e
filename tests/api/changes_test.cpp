#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

using epingle::tests::running_site;

namespace {

auto const& site = running_site;

}  // namespace

TEST_SUITE("changes and history") {
    TEST_CASE("what arrived since the beginning is what there is") {
        auto const summary = site().json("/api/summary");
        auto const changes = site().json("/api/changes");
        CHECK(changes.at("arrived") == summary.at("members"));
        CHECK(changes.at("left") == 0);
        CHECK(changes.at("from") == nullptr);
        CHECK(changes.at("known_since") == nullptr);
        CHECK(changes.at("imports").size() ==
              5);  // one had but a hidden member, one but a gone one
        CHECK(changes.at("imports")[0].at("source") == "essai.csv");
        CHECK(changes.at("territories")[0].at("name") == "Ambert");
        CHECK(site().json("/api/changes?limit=1").at("territories").size() == 1);
    }

    TEST_CASE("a part of the past is asked for by day or by import, and inside a territory") {
        CHECK(site().json("/api/changes?from_import=1").at("arrived") == 2);
        CHECK(site().json("/api/changes?from_import=1&to_import=2").at("arrived") == 1);
        CHECK(site().json("/api/changes?to=2020-01-01").at("imports").empty());
        CHECK(site().json("/api/changes?from=2099-01-01").at("from") == "2099-01-01");
        auto const inside = site().json("/api/changes?in=departement:30");
        CHECK(inside.at("arrived") == 2);
        CHECK(inside.at("inside").at("name") == "Gard");
        for (std::string const query :
             {"from=hier", "from=2026-02", "to=2026-13-01", "from_import=0", "to_import=x",
              "in=commune:99999", "limit=0"}) {
            CAPTURE(query);
            CHECK(site().get("/api/changes?" + query).status == 400);
        }
        CHECK(site().get("/api/changes?to_import=999").status == 404);
    }

    TEST_CASE("the curves end with what there is") {
        auto const summary = site().json("/api/summary");
        auto const history = site().json("/api/history");
        auto const& joined = history.at("by_joining").back();
        auto const& imported = history.at("by_import").back();
        for (auto const& point : {joined, imported}) {
            CHECK(point.at("members") == summary.at("members"));
            CHECK(point.at("located") == summary.at("located"));
            CHECK(point.at("commune") == 2);  // Ambert, Nîmes; the Gard is more than a commune
            CHECK(point.at("departement") == 2);
        }
        CHECK(history.at("undated").at("members") == 6);
        CHECK(history.at("by_joining")[0].at("month") == "2024-02");
        CHECK(history.at("by_import")[0].at("members") == 6);
        auto const inside = site().json("/api/history?in=departement:63");
        CHECK(inside.at("by_import").back().at("members") == 4);
        CHECK(site().json("/api/history?since=2024-01").at("by_import") == nullptr);
        CHECK(site().get("/api/history?since=x").status == 400);
    }
}
