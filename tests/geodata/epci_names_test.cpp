#include "geodata/epci_names.hpp"

#include "geodata/place_name.hpp"
#include "tests/geodata/small_france.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace epingle;
using namespace epingle::geodata;

namespace {

/// Small France with more EPCI, so that words are rare or frequent as they are in the whole.
GazetteerContents with_more_epci() {
    auto contents = small_france();
    auto const seat = contents.communes.front().code;
    auto const add = [&](std::string code, std::string name) {
        contents.epci.push_back(
            {.level = Level::epci, .code = std::move(code), .name = std::move(name), .seat = seat});
    };
    add("200900001", "CC du Pays de Pontchâteau-Saint-Gildas-des-Bois");
    add("200900002", "Grenoble-Alpes-Métropole");
    add("200900003", "CA du Grand Angoulême");
    add("200900004", "CA Carcassonne Agglo");
    add("200900005", "CC des Quatre Rivières");
    add("200900006", "CC des 4 Rivières");
    add("200900007", "CC du Pays de Nozay");
    add("200900008", "CA Loire Forez Agglomération (LFA)");
    add("200900009", "CC Val de Cher Controis");
    add("200900010", "Dijon Métropole");
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        for (std::string const land : {"Pays de ", "Val de ", "Bassin de ", "Terre de "}) {
            std::string const name = land + std::string(3, letter) + land.front();
            add(std::string{"2008"} + land.front() + letter, "CC du " + name);
        }
    }
    contents.former_territory_names.push_back(
        {Level::epci, "200900003", "Communauté d'agglomération de la Charente-Boème"});
    return contents;
}

EpciNames const& names() {
    static Gazetteer const gazetteer{with_more_epci()};
    static EpciNames const only{gazetteer};
    return only;
}

std::string codes(std::vector<TerritoryMatch> const& matches) {
    std::string list;
    for (TerritoryMatch const& match : matches) {
        list.append(list.empty() ? "" : " ").append(match.territory->code);
    }
    return list;
}

std::string named(std::string_view written) {
    return codes(names().named(PlaceName{written}.words()));
}

std::vector<TerritoryMatch> like(std::string_view written) {
    return names().like(PlaceName{written}.words(), [](Territory const&) { return true; });
}

}  // namespace

TEST_SUITE("names of EPCI") {
    TEST_CASE("their kind, small words and blanks do not count") {
        for (std::string const text :
             {"CC Ambert Livradois Forez", "Communauté de communes d'Ambert Livradois Forez",
              "ambert livradois-forez", "Com Com Ambert Livradois Forez",
              "Comunauté de communes Ambert Livradois Forez", "CODECOM Ambert Livradois Forez"}) {
            CAPTURE(text);
            CHECK(named(text) == "200070761");
        }
        CHECK(named("Grenoble Alpes Métropole") == "200900002");
        CHECK(named("Grand-Angoulême") == "200900003");
        CHECK(named("GrandAngoulême") == "200900003");
    }

    TEST_CASE("numbers are the same in letters and in digits, and homonyms are all found") {
        CHECK(named("4 Rivières") == "200900005 200900006");
        CHECK(named("Quatre Rivières") == "200900005 200900006");
    }

    TEST_CASE("former and usual names, and what stands in brackets, are names too") {
        CHECK(named("CA Charente-Boème") == "200900003");
        CHECK(named("Grand Lyon") == "200046977");
        CHECK(named("Grand Dijon") == "200900010");
        CHECK(named("LFA") == "200900008");
        CHECK(named("CA Loire Forez") == "200900008");
    }

    TEST_CASE("a part of the name is enough when it is rare, and not when it is frequent") {
        CHECK(codes(like("CC de Pontchâteau")) == "200900001");
        CHECK(like("CC du Pays de").empty());
        CHECK(like("Pays").empty());
        CHECK(like("CC de Trifouilly").empty());
    }

    TEST_CASE("slips of the pen and names of lands are forgiven") {
        CHECK(codes(like("CC Ambert Livradoix Forez")) == "200070761");
        CHECK(codes(like("CA du Carcassonnais")) == "200900004");
        CHECK(codes(like("CC Pays de Nozai")) == "200900007");
        for (auto const& match : like("CC Ambert Livradoix Forez")) {
            CHECK(match.likeness > 0);
            CHECK(match.likeness <= 1);
        }
    }

    TEST_CASE("what is not allowed is never given") {
        auto const nowhere = [](Territory const&) { return false; };
        CHECK(names().like("ambert livradois forez", nowhere).empty());
    }

    TEST_CASE("nothing that counts is nothing") {
        for (std::string const text : {"", "CC", "Communauté de communes de la", "métropole"}) {
            CAPTURE(text);
            CHECK(named(text).empty());
            CHECK(like(text).empty());
            CHECK(EpciNames::counting_words(PlaceName{text}.words()) == 0);
        }
        CHECK(like(std::string(10'000, 'a')).empty());
    }
}
