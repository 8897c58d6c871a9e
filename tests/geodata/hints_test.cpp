#include "geodata/hints.hpp"

#include "geodata/geocoder.hpp"
#include "src/base/text.hpp"
#include "tests/geodata/small_france.hpp"
#include "tests/geodata/told.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::geodata;

namespace {

struct France {
    Gazetteer gazetteer{small_france()};
    Geocoder geocoder{gazetteer};
};

Placement place(PlaceQuery const& query) {
    static France const france;
    return france.geocoder.place(query);
}

std::string in_departement(std::string_view cell) {
    return told(place({.commune = "Saint-Denis", .departement = cell}));
}

std::string in_region(std::string_view cell) {
    return told(place({.commune = "Clermont", .region = cell}));
}

}  // namespace

TEST_SUITE("hints") {
    TEST_CASE("postcodes are read as people and spreadsheets write them") {
        for (std::string const cell : {"63600", "63 600", "F-63600", "FR 63600", "63600.0",
                                       "'63600", "63600 AMBERT", "CP 63600", " 63600\u00A0"}) {
            CAPTURE(cell);
            CHECK(read_postcode(cell) == "63600");
        }
        CHECK(read_postcode("1500") == "01500");
        for (std::string const cell : {"", "B-1000", "CH-1201", "63", "Ambert", "\xFF", "---"}) {
            CAPTURE(cell);
            CHECK_FALSE(read_postcode(cell).has_value());
        }
    }

    TEST_CASE("INSEE codes are read as spreadsheets leave them") {
        for (std::string const cell :
             {"01004", "1004", "=\"01004\"", "01 004", "01004.0", "'01004"}) {
            CAPTURE(cell);
            CHECK(read_insee_code(cell) == "01004");
        }
        CHECK(read_insee_code("2a004") == "2A004");
        for (std::string const cell : {"", "1", "123456", "2C004", "Ambert", "éé"}) {
            CAPTURE(cell);
            CHECK_FALSE(read_insee_code(cell).has_value());
        }
    }

    TEST_CASE("a département's cell may hold its number, its name, or both") {
        for (std::string const cell :
             {"93", "093", "93.0", "Seine-Saint-Denis", "SEINE ST DENIS", "93 - Seine-Saint-Denis",
              "Seine-Saint-Denis (93)", "Département de la Seine-Saint-Denis", "93200"}) {
            CAPTURE(cell);
            CHECK(in_departement(cell) == "exact 93066");
        }
        for (std::string const cell : {"974", "La Réunion", "Réunion", "Ile de la Réunion"}) {
            CAPTURE(cell);
            CHECK(in_departement(cell) == "exact 97411");
        }
        for (std::string const cell : {"", "999", "je ne sais pas", "\xFF\xFE", "💥"}) {
            CAPTURE(cell);
            CHECK(in_departement(cell) == "ambiguous 97411|93066");
        }
        CHECK(told(place({.commune = "Bordeaux", .departement = "033"})) == "exact 33063");
    }

    TEST_CASE("a région's cell may hold its name, its code, both, or what it was called") {
        for (std::string const cell : {"Hauts-de-France", "32", "32 - Hauts-de-France", "HDF",
                                       "Picardie", "Région Hauts-de-France"}) {
            CAPTURE(cell);
            CHECK(in_region(cell) == "exact 60157");
        }
        CHECK(in_region("Occitanie") == "exact 09098");
        CHECK(in_region("Midi-Pyrénées") == "exact 09098");
        CHECK(in_region("ailleurs") == "ambiguous 60157|09098|63113");
    }

    TEST_CASE("an EPCI's cell may hold its name or its number") {
        for (std::string const cell :
             {"CC Ambert Livradois Forez", "200070761", "Ambert Livradois Forez"}) {
            CAPTURE(cell);
            CHECK(told(place({.commune = "Ambert", .epci = cell})) == "exact 63003");
        }
        CHECK(told(place({.commune = "Ambert", .epci = "Métropole de Lyon"})) == "probable 63003");
        CHECK(told(place({.commune = "Ambert", .epci = "inconnue"})) == "exact 63003");
    }

    TEST_CASE("a hint that contradicts is said in words that can be read") {
        std::string const long_cell = "Hérault" + std::string(100, ' ') + "é";
        for (std::string const& cell :
             {std::string("H\xE9rault"), std::string("34 - H\xE9rault"),
              std::string("34 ") + std::string(36, '-') + "ééééé" + std::string(40, 'e')}) {
            CAPTURE(cell);
            auto const placement = place({.commune = "Ambert", .departement = cell});
            CHECK(told(placement) == "probable 63003");
            CHECK(reason_of(placement).kind == ReasonKind::contradicting_hint);
            CHECK(is_valid_utf8(in_french(reason_of(placement))));
        }
        auto const epci = place({.commune = "Ambert", .epci = "M\xE9tropole de Lyon"});
        CHECK(is_valid_utf8(in_french(reason_of(epci))));
        CHECK(told(place({.commune = "Ambert", .departement = long_cell})) == "probable 63003");
    }

    TEST_CASE("whatever stands in their cells gets an answer") {
        std::string combining = "e";
        for (int i = 0; i < 10'000; ++i) {
            combining += "\u0301";
        }
        for (std::string const& cell :
             {std::string(1'000'000, 'a'), std::string(1'000'000, '9'), std::string(10'000, '-'),
              std::string(400, '?'), combining, std::string("\0\0", 2), std::string("\xFF\xFE\xC3"),
              std::string("مرسيليا"), std::string("🗺🗺"), std::string(1'000'000, '\'')}) {
            CAPTURE(cell.substr(0, 10));
            auto const hinted = place({"Ambert", cell, cell, cell, cell, cell, cell});
            CHECK(told(hinted) == "exact 63003");
            auto const all = place({cell, cell, cell, cell, cell, cell, cell});
            CHECK(status_of(all) != "exact");
            CHECK(is_valid_utf8(in_french(reason_of(all))));
        }
    }
}
