#include "src/community/area.hpp"

#include "src/base/error.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace epingle;
using namespace epingle::community;
using epingle::geodata::Level;

TEST_SUITE("area") {
    TEST_CASE("is read as it is written, at every level") {
        CHECK(Area::parse("departement:2A") == Area{Level::departement, "2A"});
        for (std::string const text :
             {"commune:63003", "epci:200070761", "departement:63", "region:84", "france"}) {
            CHECK(Area::parse(text).text() == text);
        }
    }

    TEST_CASE("what is no level or no code is refused, with the parameter's name") {
        for (std::string const text :
             {"canton:1", "departement", "departement:", "63", ":63", "departement:63:1",
              "departement: 63", "departement:6é", "departement:1234567890", "france:FR",
              "DEPARTEMENT:63", "departement:2a"}) {
            CAPTURE(text);
            CHECK_THROWS_WITH_AS((void)Area::parse(text), doctest::Contains("« in »"), Error);
        }
    }

    TEST_CASE("its communes are the gazetteer's, a commune's only itself") {
        auto const gazetteer = small_france();
        auto const names_in = [&](std::string const& text) {
            std::string names;
            for (auto const commune : communes_in(Area::parse(text), *gazetteer)) {
                names += gazetteer->communes()[commune].name + ' ';
            }
            return names;
        };
        CHECK(names_in("departement:23") == "Aubusson Guéret ");
        CHECK(names_in("epci:200070761") == "Ambert Arlanc Job Marsac-en-Livradois ");
        CHECK(names_in("region:04") == "Saint-Denis ");
        CHECK(names_in("commune:63010") == "Arlanc ");
        CHECK(communes_in({}, *gazetteer).size() == gazetteer->communes().size());
        CHECK(name_of(Area::parse("departement:63"), *gazetteer) == "Puy-de-Dôme");
        CHECK(name_of({}, *gazetteer) == "France");
    }

    TEST_CASE("an area holds the communes that are listed for it, and no other") {
        auto const gazetteer = small_france();
        for (char const* const text :
             {"commune:63003", "epci:200070761", "departement:63", "france"}) {
            auto const area = Area::parse(text);
            auto const communes = communes_in(area, *gazetteer);
            for (std::uint32_t i = 0; i < gazetteer->communes().size(); ++i) {
                bool const is_listed =
                    std::find(communes.begin(), communes.end(), i) != communes.end();
                CHECK(holds(area, i, *gazetteer) == is_listed);
            }
        }
    }

    TEST_CASE("a code that the gazetteer does not have is refused wherever it matters") {
        auto const gazetteer = small_france();
        for (std::string const text : {"departement:30", "region:63", "commune:99999", "epci:1"}) {
            CAPTURE(text);
            auto const area = Area::parse(text);
            CHECK_THROWS_AS((void)canonical(area, *gazetteer), Error);
            CHECK_THROWS_AS((void)communes_in(area, *gazetteer), Error);
            CHECK_THROWS_AS((void)holds(area, 0, *gazetteer), Error);
            CHECK_THROWS_AS((void)name_of(area, *gazetteer), Error);
        }
    }
}
