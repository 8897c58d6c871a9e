#include "src/base/day.hpp"
#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::tests::running_site;

namespace {

bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_SUITE("the report that the server answers") {
    TEST_CASE("it is a page of its own policy, named by the day") {
        auto const shown = running_site().get("/rapport");
        REQUIRE(shown.status == 200);
        CHECK(shown.field("content-type") == "text/html; charset=utf-8");
        CHECK(shown.field("content-security-policy")
                  .starts_with("default-src 'none'; style-src 'sha256-"));
        CHECK(shown.field("content-disposition") ==
              "inline; filename=\"rapport-epingle-" + epingle::today() + ".html\"");
        CHECK(holds(shown.body, "href=\"rapport.png?dpi=300\""));
        auto const file = running_site().get("/rapport?download=1");
        CHECK(file.field("content-disposition").starts_with("attachment;"));
        CHECK_FALSE(holds(file.body, "rapport.png"));
    }

    TEST_CASE("it has the summary's denominator, and counts nobody who is hidden or has left") {
        auto const summary = running_site().json("/api/summary");
        auto const html = running_site().get("/rapport").body;
        CHECK(holds(html, "<strong>" + std::to_string(summary["located"].get<int>()) + " sur " +
                              std::to_string(summary["members"].get<int>()) +
                              "</strong><span>membres situés"));
        CHECK(holds(html, "Membres fictifs"));
        CHECK_FALSE(holds(html, "Secrète"));
        CHECK_FALSE(holds(html, "Partie"));
    }

    TEST_CASE("no name is in it, nor in its map, at any level") {
        for (std::string const level : {"commune", "epci", "departement", "region"}) {
            for (std::string const path : {"/rapport?level=", "/rapport.svg?level="}) {
                auto const text = running_site().get(path + level).body;
                for (std::string const name :
                     {"Boussole", "Sextant", "Cairn", "Phare", "Amer", "Bouée", "Tokmembre",
                      "Tokcompte", "Tokcache", "Tokparti"}) {
                    CAPTURE(path + level);
                    CHECK_FALSE(holds(text, name));
                }
            }
        }
    }

    TEST_CASE("its map is a drawing or an image, under the same filter") {
        auto const svg = running_site().get("/rapport.svg?in=departement:63&level=commune");
        CHECK(svg.field("content-type") == "image/svg+xml");
        CHECK(holds(svg.body, "Puy-de-Dôme (département 63)"));
        auto const png = running_site().get("/rapport.png?in=departement:63&dpi=30");
        REQUIRE(png.status == 200);
        CHECK(png.field("content-type") == "image/png");
        CHECK(png.body.starts_with("\x89PNG"));
    }

    TEST_CASE("what cannot be reported is refused by the name of its parameter") {
        for (auto const& [query, parameter] :
             {std::pair{"level=canton", "level"}, std::pair{"in=region:999", "in"},
              std::pair{"by=age", "by"}, std::pair{"method=pif", "method"},
              std::pair{"classes=99", "classes"}, std::pair{"since=hier", "since"}}) {
            auto const answer = running_site().get(std::string{"/rapport?"} + query);
            CAPTURE(query);
            CHECK(answer.status == 400);
            CHECK(holds(answer.body, std::string{"« "} + parameter + " »"));
        }
        for (std::string const dpi : {"29", "301", "0", "", "x"}) {
            CHECK(running_site().get("/rapport.png?dpi=" + dpi).status == 400);
        }
    }
}
