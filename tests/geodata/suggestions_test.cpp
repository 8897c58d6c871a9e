#include "geodata/suggestions.hpp"

#include "tests/geodata/small_france.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::geodata;

namespace {

std::vector<Suggestion> suggest(std::string_view text, std::size_t limit = 8) {
    static Gazetteer const gazetteer{small_france()};
    static Suggestions const suggestions{gazetteer};
    return suggestions.suggest(text, limit);
}

std::string codes(std::string_view text, std::size_t limit = 8) {
    std::string list;
    for (Suggestion const& suggestion : suggest(text, limit)) {
        list.append(list.empty() ? "" : " ").append(suggestion.code);
    }
    return list;
}

}  // namespace

TEST_SUITE("suggestions") {
    TEST_CASE("the start of a name goes before the start of another word, larger first") {
        CHECK(codes("amb") == "01004 63003 200070761");
        CHECK(codes("saint-d") == "97411 93066 93");
        CHECK(codes("ferr") == "63113");
    }

    TEST_CASE("an exact name goes before a larger place") {
        CHECK(codes("clermont") == "60157 09098 63113");
        CHECK(codes("ambert") == "63003 200070761");
    }

    TEST_CASE("St, hyphens, accents and articles may be left out") {
        CHECK(codes("Saint-É") == "42218 43190");
        CHECK(codes("st e") == codes("Saint-É"));
        CHECK(codes("ST-E") == codes("Saint-É"));
        CHECK(codes("havre") == "76351");
        CHECK(codes("le hav") == "76351");
        CHECK(codes("larochelle") == "17300 57061");
        CHECK(codes("rochelle") == "17300 57061");
        CHECK(codes("lhay") == "94038");
        CHECK(codes("le lyon") == codes("lyon"));
    }

    TEST_CASE("codes and postcodes are understood, alone or beside a name") {
        CHECK(codes("63600") == "63003");
        CHECK(codes("63003") == "63003");
        CHECK(codes("2a004") == "2A004");
        CHECK(codes("974") == "974 97411");
        CHECK(codes("63").starts_with("63 63113 63003"));
        CHECK(codes("Saint-Denis (93)") == "93066 93");
        CHECK(codes("97400 saint") == "97411");
    }

    TEST_CASE("other names are recognised, and said") {
        auto const found = suggest("paris 12");
        REQUIRE(found.size() == 1);
        CHECK(found[0] == Suggestion{Level::commune, "75056", "Paris 12e Arrondissement"});
        CHECK(suggest("vicd").at(0).matched_name == "Vicdessos");
        CHECK(suggest("val-de-s").at(0).matched_name.empty());
    }

    TEST_CASE("larger territories are suggested too") {
        CHECK(codes("occit") == "76");
        CHECK(codes("puy de") == "63");
        CHECK(codes("communauté de communes amb") == "200070761");
    }

    TEST_CASE("one slip is forgiven from five letters on") {
        CHECK(codes("anbert") == "63003");
        CHECK(codes("monpellier") == "34172");
        CHECK(codes("lyin") == "");
    }

    TEST_CASE("nothing is suggested for nothing, and never more than asked") {
        for (std::string const text : {"", "  ", "-", "🗺"}) {
            CAPTURE(text);
            CHECK(codes(text) == "");
        }
        CHECK(suggest("s", 2).size() == 2);
        CHECK(suggest("s", 0).empty());
        CHECK(suggest(std::string(1'000'000, 's')).empty());
        CHECK(suggest(std::string(190, '1')).empty());
    }
}
