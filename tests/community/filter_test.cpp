#include "src/community/filter.hpp"

#include "src/base/error.hpp"
#include "src/community/category.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::community;

TEST_SUITE("category") {
    TEST_CASE("labels that differ only in writing have one key") {
        CHECK(category_key_of("Établissement public") == "etablissement-public");
        CHECK(category_key_of("ETABLISSEMENT  PUBLIC ") == "etablissement-public");
        CHECK(category_key_of("SDIS / agences") == "sdis-agences");
    }

    TEST_CASE("no label is a category too") {
        CHECK(category_key_of("") == "sans-categorie");
        CHECK(category_key_of(" – ") == "sans-categorie");
        CHECK(category_key_of("Sans catégorie") == "sans-categorie");
    }

    TEST_CASE("the key of a key is itself") {
        CHECK(category_key_of("etablissement-public") == "etablissement-public");
    }
}

TEST_SUITE("filter") {
    TEST_CASE("no parameter keeps all, an empty list keeps none") {
        CHECK(Filter::parse({}) == Filter{});
        CHECK(Filter{}.text().empty());
        CHECK(Filter::parse("").categories == std::vector<std::string>{});
        CHECK(Filter::parse("").text() == "categories=");
    }

    TEST_CASE("the same wish has the same text, however it is written") {
        CHECK(Filter::parse("sdis,commune,sdis", "2024-01-15", "2024-06").text() ==
              "categories=commune,sdis&since=2024-01&until=2024-06");
        CHECK(Filter::parse("Commune,,SDIS", "2024-01", "2024-06-30") ==
              Filter::parse("sdis,commune", "2024-01", "2024-06"));
        CHECK(Filter::parse({}, "", "") == Filter{});
    }

    TEST_CASE("a territory to stay inside is part of the wish") {
        CHECK(Filter::parse({}, {}, {}, "departement:30").inside ==
              Area{geodata::Level::departement, "30"});
        CHECK(Filter::parse("sdis", {}, {}, "france").text() == "categories=sdis&in=france");
        CHECK(Filter::parse({}, {}, {}, "") == Filter{});
        CHECK_THROWS_AS(Filter::parse({}, {}, {}, "canton:1"), Error);
    }

    TEST_CASE("a certainty of place is one of four, in any order, each once") {
        auto const filter = Filter::parse({}, {}, {}, {}, "territory, exact,exact");
        CHECK(filter.certainty == std::vector{PlaceCertainty::exact, PlaceCertainty::territory});
        CHECK(filter.text() == "certainty=exact,territory");
        CHECK_FALSE(filter.keeps_not_located());
        CHECK(Filter::parse({}, {}, {}, {}, "").text() == "certainty=");
        CHECK_THROWS_WITH_AS(Filter::parse({}, {}, {}, {}, "ambiguous"),
                             "Paramètre « certainty » illisible : « exact », « probable », "
                             "« territory » ou « not_located » sont attendus.",
                             Error);
    }

    TEST_CASE("a month that cannot be read is refused by the name of its parameter") {
        for (char const* const text : {"2024", "hier", "2024-13"}) {
            CAPTURE(text);
            CHECK_THROWS_WITH_AS(Filter::parse({}, {}, text),
                                 "Paramètre « until » illisible : un mois AAAA-MM ou un jour "
                                 "AAAA-MM-JJ est attendu.",
                                 Error);
        }
    }

    TEST_CASE("a list without end is refused") {
        CHECK_THROWS_AS(Filter::parse(std::string(5000, 'a')), Error);
    }
}
