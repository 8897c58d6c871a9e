#include "geodata/suggestions.hpp"

#include "tests/geodata/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>

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
        CHECK(found[0].level == Level::commune);
        CHECK(found[0].code == "75056");
        CHECK(found[0].matched_name == "Paris 12e Arrondissement");
        CHECK(suggest("vicd").at(0).matched_name == "Vicdessos");
        CHECK(suggest("val-de-s").at(0).matched_name.empty());
    }

    TEST_CASE("larger territories are suggested too") {
        CHECK(codes("occit") == "76");
        CHECK(codes("puy de") == "63");
        CHECK(codes("communauté de communes amb") == "200070761");
        CHECK(codes("communauté de com") == "200070761");
        CHECK(codes("com com amb") == "200070761");
    }

    TEST_CASE("a département begun beside a name says which") {
        CHECK(codes("ambert puy") == "63003 200070761");
        CHECK(codes("saint-denis réunion") == "97411");
        CHECK(codes("Saint-Denis, La Réunion") == "97411");
        CHECK(codes("st denis seine") == "93066");
        CHECK(codes("ambert gard") == "");
    }

    TEST_CASE("without blanks, after names that begin so") {
        CHECK(codes("laroche") == "17300 85191 57061");
        CHECK(codes("clermontferrand") == "63113");
    }

    TEST_CASE("one slip is forgiven from five letters on, two from eight") {
        CHECK(codes("anbert") == "63003");
        CHECK(codes("ambrt") == "63003");
        CHECK(codes("mabert") == "63003");
        CHECK(codes("monpellier") == "34172");
        CHECK(codes("avre le") == "");
        CHECK(codes("lyin") == "");
        CHECK(codes("monpelier") == "34172");
        CHECK(codes("st etinne lrdeyrol") == "43190");
        CHECK(codes("anbrt") == "");
    }

    TEST_CASE("slips are forgiven beside a code or a département too") {
        CHECK(codes("anbert 63") == "63003");
        CHECK(codes("63600 anbert") == "63003");
        CHECK(codes("anbert puy de") == "63003");
        CHECK(codes("anbert 30") == "");
    }

    TEST_CASE("what is exact goes before what has slips, and what has slips is not added to it") {
        CHECK(codes("coulogne") == "62163");
        CHECK(codes("coulogn") == "62163");
    }

    TEST_CASE("equals go by members, then by code, however few are asked for") {
        auto contents = small_france();
        for (Commune& commune : contents.communes) {
            commune.population = commune.name == "Clermont" ? 300 : commune.population;
        }
        Gazetteer const gazetteer{std::move(contents)};
        Suggestions const suggestions{gazetteer};
        auto const members = [](Suggestion const& one) { return one.code == "60157" ? 2U : 1U; };
        CHECK(suggestions.suggest("clerm", 3, members).at(1).code == "60157");
        CHECK(suggestions.suggest("clermont", 1, members).at(0).code == "60157");
        CHECK(suggestions.suggest("clermont", 1).at(0).code == "09098");
        CHECK(suggestions.suggest("clermont", 8, members).at(2).code == "63113");
    }

    TEST_CASE("fewer are the first of more, and the same text has the same answer") {
        for (std::string const text : {"s", "saint", "la", "c", "6", "97", "paris", "anbert"}) {
            CAPTURE(text);
            auto const all = suggest(text, 50);
            CHECK(all == suggest(text, 50));
            for (std::size_t limit = 0; limit < all.size(); ++limit) {
                auto const some = suggest(text, limit);
                REQUIRE(some.size() == limit);
                CHECK(std::equal(some.begin(), some.end(), all.begin()));
            }
        }
    }

    TEST_CASE("nothing is suggested for nothing, and never more than asked") {
        for (std::string const text : {"", "  ", "-", "🗺", "\xFF\xFE", "'"}) {
            CAPTURE(text);
            CHECK(codes(text) == "");
        }
        CHECK(suggest("s", 2).size() == 2);
        CHECK(suggest("s", 0).empty());
    }

    TEST_CASE("whatever is pasted into the box has an answer") {
        CHECK(suggest(std::string(1'000'000, 's')).empty());
        CHECK(suggest(std::string(1'000'000, ' ')).empty());
        CHECK(suggest(std::string(10'000, '-')).empty());
        CHECK(suggest(std::string(190, '1')).empty());
        CHECK(suggest(std::string(190, 's')).empty());
        CHECK(suggest("123456789").empty());
        CHECK(suggest("مرسيليا").empty());
        CHECK(suggest("Émbert 🗺 ١٢٣").empty());
        CHECK(codes(std::string{"\0Ambert\0", 8}) == "63003 200070761");
        CHECK(codes("Saint\xC3-D") == "97411 93066 93");
        std::string words;
        for (int i = 0; i < 60; ++i) {
            words += "s 6 ";
        }
        CHECK(suggest(words).empty());
    }
}
