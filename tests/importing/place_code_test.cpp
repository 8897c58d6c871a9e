#include "src/importing/place_code.hpp"

#include "src/base/error.hpp"
#include "tests/importing/sample_import.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::tests;
using geodata::Level;
using importing::place_of_code;
using store::PlaceRef;

TEST_SUITE("place code") {
    TEST_CASE("a code alone is a commune's, or an EPCI's by its nine digits") {
        auto const& france = small_gazetteer();
        CHECK(place_of_code(france, "74243") == PlaceRef{Level::commune, "74243"});
        CHECK(place_of_code(france, "2a004") == PlaceRef{Level::commune, "2A004"});
        CHECK(place_of_code(france, "200070761") == PlaceRef{Level::epci, "200070761"});
    }

    TEST_CASE("larger territories are named with their level") {
        auto const& france = small_gazetteer();
        CHECK(place_of_code(france, "epci:200070761") == PlaceRef{Level::epci, "200070761"});
        CHECK(place_of_code(france, "Département:74") == PlaceRef{Level::departement, "74"});
        CHECK(place_of_code(france, "region:84") == PlaceRef{Level::region, "84"});
        CHECK(place_of_code(france, "commune:74243") == PlaceRef{Level::commune, "74243"});
    }

    TEST_CASE("what a candidate says can be pasted whole, and Excel's zero is given back") {
        auto const& france = small_gazetteer();
        CHECK(place_of_code(france, " 74243 Saint-Julien-en-Genevois (74)").code == "74243");
        CHECK(place_of_code(france, "1004").code == "01004");
        CHECK(place_of_code(france, "departement:1").code == "01");
    }

    TEST_CASE("a former code leads to the commune of today") {
        CHECK(place_of_code(small_gazetteer(), "03323").code == "03164");
    }

    TEST_CASE("what names nothing is refused, with the way to write it") {
        for (std::string const text : {"", "99999", "74", "Ambert", "epci:74243", "france:", ":",
                                       "departement:", "pays:1", "200000000", "é:1"}) {
            CAPTURE(text);
            try {
                static_cast<void>(place_of_code(small_gazetteer(), text));
                FAIL("accepted");
            } catch (Error const& error) {
                CHECK(error.kind() == ErrorKind::bad_input);
                CHECK(says(error.what(), "departement:74"));
            }
        }
    }

    TEST_CASE("a place is written as it is read") {
        for (PlaceRef const& place :
             {PlaceRef{Level::commune, "63003"}, PlaceRef{Level::epci, "200070761"},
              PlaceRef{Level::departement, "2A"}, PlaceRef{Level::region, "84"}}) {
            CHECK(place_of_code(small_gazetteer(), importing::place_code(place)) == place);
        }
        CHECK(importing::place_name(small_gazetteer(), {Level::commune, "63003"}) == "Ambert (63)");
        CHECK(importing::place_name(small_gazetteer(), {Level::departement, "63"}) ==
              "Puy-de-Dôme (département)");
    }
}
