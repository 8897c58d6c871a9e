#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using epingle::tests::running_site;
using nlohmann::json;

namespace {

/// The rows of all pages of that query, which holds a limit.
std::vector<json> all_rows(std::string const& query) {
    std::vector<json> rows;
    std::string next = query;
    do {
        auto const page = running_site().json("/api/members" + next);
        CHECK(page["numberReturned"] == page["rows"].size());
        rows.insert(rows.end(), page["rows"].begin(), page["rows"].end());
        next = page["next"].is_null() ? "" : page["next"].get<std::string>();
    } while (!next.empty());
    return rows;
}

std::vector<std::string> names_of(std::vector<json> const& rows) {
    std::vector<std::string> names;
    for (auto const& row : rows) {
        names.push_back(row["name"]);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("members as a table") {
    TEST_CASE("who may be seen is a row, who is only counted a number: together the members") {
        auto const table = running_site().json("/api/members");
        CHECK(table["members"] == 8);
        CHECK(table["located"] == 6);
        CHECK(table["not_located"] == 2);
        CHECK(table["numberMatched"] == 6);
        CHECK(table["unlisted"] == 2);
        CHECK(table["next"].is_null());
        auto const& first = table["rows"][0];
        CHECK(first["name"] == "Noa Amer");
        CHECK(first["certainty"] == "not_located");
        CHECK(first["written"]["commune"] == "Saint-Denis");
        auto const ambert = running_site().json("/api/members?q=sextant")["rows"][0];
        CHECK(ambert["commune"]["name"] == "Ambert");
        CHECK(ambert["epci"]["code"] == "200070761");
        CHECK(ambert["departement"]["name"] == "Puy-de-Dôme");
        CHECK(ambert["joined"] == "2025-03");
        CHECK(ambert["certainty"] == "exact");
        CHECK_FALSE(ambert.contains("written"));
    }

    TEST_CASE("communes are those of the map, and their members add up to it") {
        auto const table = running_site().json("/api/members?by=commune");
        CHECK(table["numberMatched"] == 2);
        CHECK(table["membersMatched"] == 6);
        CHECK(table["rows"][0]["name"] == "Ambert");
        CHECK(table["rows"][0]["members"] == 4);
        CHECK(table["rows"][0]["unlisted"] == 2);
        CHECK(table["rows"][1]["name"] == "Nîmes");
        CHECK(table["rows"][1]["at_seat"] == 1);
        CHECK(table["rows"][1]["unlisted"] == 0);
        auto const found = running_site().json("/api/members?by=commune&q=puy+de+dome");
        CHECK(found["numberMatched"] == 1);
        CHECK(found["membersMatched"] == 4);
        CHECK(found["members"] == 8);
    }

    TEST_CASE("every order is paged to its end without anyone twice") {
        for (std::string const sort : {"name", "organisation", "category", "commune", "epci",
                                       "departement", "certainty", "joined"}) {
            for (std::string const order : {"asc", "desc"}) {
                CAPTURE(sort + order);
                auto const names = names_of(all_rows("?limit=1&sort=" + sort + "&order=" + order));
                CHECK(names.size() == 6);
                CHECK(std::set<std::string>{names.begin(), names.end()}.size() == 6);
            }
        }
        for (std::string const sort : {"commune", "epci", "departement", "members"}) {
            CAPTURE(sort);
            CHECK(all_rows("?by=commune&limit=1&sort=" + sort).size() == 2);
        }
        CHECK(names_of(all_rows("?by=commune&limit=1&sort=members&order=asc")) ==
              Names{"Nîmes", "Ambert"});
    }

    TEST_CASE("a search and a filter narrow rows and counts alike") {
        auto const& site = running_site();
        CHECK(names_of(all_rows("?limit=5&q=Ambert")) == Names{"Camille Boussole", "Alix Sextant"});
        CHECK(site.json("/api/members?q=mairie+n%C3%AEm")["numberMatched"] == 1);
        auto const sdis = site.json("/api/members?categories=sdis");
        CHECK(sdis["members"] == 1);
        CHECK(sdis["rows"].empty());
        CHECK(sdis["unlisted"] == 1);
        CHECK(site.json("/api/members?in=departement:30")["numberMatched"] == 2);
        CHECK(site.json("/api/members?since=2025-01")["numberMatched"] == 1);
        auto const seats = site.json("/api/members?certainty=territory");
        CHECK(seats["members"] == 1);
        CHECK(seats["rows"][0]["place"]["name"] == "Gard");
        CHECK(seats["counts_not_located"] == false);
        CHECK(site.json("/api/summary?certainty=territory")["located"] == 1);
        CHECK(site.json("/api/summary?certainty=not_located")["members"] == 2);
        CHECK(site.json("/api/communes/30189?certainty=exact,probable")["members"] == 1);
        CHECK(site.json("/api/communes/30189?certainty=exact,probable")["people"].size() == 1);
    }

    TEST_CASE("in one commune, people are found by their name or organisation, not by its name") {
        auto const& site = running_site();
        auto const found = [&](std::string const& q) {
            return site.json("/api/members?in=commune:63003&q=" + q)["numberMatched"].get<int>();
        };
        CHECK(found("") == 2);
        CHECK(found("BOUSSOLE%20cam") == 1);
        CHECK(found("mairie") == 2);
        CHECK(found("63003") == 0);
        CHECK(found("sextant&categories=sdis") == 0);
        CHECK(found("%25%27") == 2);  // nothing but punctuation asks for nothing
        CHECK(site.json("/api/members?q=63003")["numberMatched"] == 2);
        for (std::string const q : {"tok", "tokmembre", "tokcompte", "zoe"}) {
            CAPTURE(q);
            CHECK(found(q) == 0);
        }
    }

    TEST_CASE("who is not located is told with reasons that add up") {
        auto const table = running_site().json("/api/members?located=no");
        CHECK(table["rows"].size() == 2);
        int members = 0;
        for (auto const& reason : table["reasons"]) {
            members += reason["members"].get<int>();
        }
        CHECK(members == 2);
        CHECK(table["unlisted"] == 0);
        CHECK(running_site().json("/api/members?located=no&in=departement:63")["rows"].empty());
        CHECK(running_site().json("/api/members?located=yes")["numberMatched"] == 4);
    }

    TEST_CASE("no row, count or cursor gives away who may not be seen") {
        for (std::string const target :
             {"/api/members", "/api/members?limit=1", "/api/members?q=tok", "/api/members?q=zoe",
              "/api/members?located=no", "/api/members?by=commune", "/api/members?sort=joined",
              "/api/members?by=commune&q=tok", "/api/members?categories=secrete",
              "/api/members?after=1~tok~tok", "/api/members?certainty=exact,not_located"}) {
            CAPTURE(target);
            auto const body = running_site().get(target).body;
            for (std::string const token : {"Tokmembre", "Tokcompte", "Tokcache", "Tokparti",
                                            "tokmembre", "tokcompte", "tokcache", "Secrète"}) {
                CHECK(body.find(token) == std::string::npos);
            }
        }
        CHECK(running_site().json("/api/members?q=tok")["numberMatched"] == 0);
    }

    TEST_CASE("an export has the rows of the table that was searched") {
        auto const& site = running_site();
        auto const exported = [&](std::string const& query) {
            return site.json("/api/export.geojson?" + query)["features"].size();
        };
        CHECK(exported("what=members") == 6);
        CHECK(exported("what=members&q=ambert") == 2);
        CHECK(exported("what=members&located=no") == 2);
        CHECK(exported("what=members&q=tok") == 0);
        CHECK(exported("what=pins&q=gard") == 1);
        CHECK(exported("what=pins&q=inconnue") == 0);
        CHECK(exported("what=members&certainty=territory") == 1);
        CHECK(site.get("/api/export.csv?what=members&q=zo%C3%A9").body.find("Tok") ==
              std::string::npos);
    }

    TEST_CASE("what cannot be read is refused by the name of its parameter") {
        struct Case {
            std::string query{};
            std::string name{};
        };
        for (auto const& [query, name] :
             {Case{"sort=age", "« sort »"}, Case{"by=commune&sort=name", "« sort »"},
              Case{"order=up", "« order »"}, Case{"limit=0", "« limit »"},
              Case{"limit=100000", "« limit »"}, Case{"after=1", "« after »"},
              Case{"after=x~a~b", "« after »"}, Case{"located=maybe", "« located »"},
              Case{"by=commune&located=no", "« located »"}, Case{"by=region", "« by »"},
              Case{"certainty=sure", "« certainty »"}, Case{"q=" + std::string(201, 'a'), "« q »"},
              Case{"q=a+b+c+d+e+f+g+h+i", "« q »"}}) {
            CAPTURE(query);
            auto const refused = running_site().get("/api/members?" + query);
            CHECK(refused.status == 400);
            CHECK(refused.body.find(name) != std::string::npos);
        }
        for (std::string const query : {"q=%F0%9F%97%BA", "q=%27%20OR%201--", "after=9~~"}) {
            CHECK(running_site().get("/api/members?" + query).status == 200);
        }
    }
}
