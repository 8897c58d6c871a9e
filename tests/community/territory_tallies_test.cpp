#include "src/community/territory_tallies.hpp"

#include "tests/community/scattered_rows.hpp"
#include "tests/community/small_france.hpp"

#include <doctest/doctest.h>

using namespace epingle::community;
using epingle::geodata::Level;

TEST_SUITE("territory tallies") {
    TEST_CASE("each territory's tally is that of its communes, France's that of all") {
        auto const gazetteer = scattered_france(500, 12);
        auto const atlas = atlas_of(gazetteer, random_rows(*gazetteer, 2000, 13));
        for (Filter const& filter : {Filter{}, Filter::parse("categorie-3", "2014-01")}) {
            Pins const pins = atlas->pins(filter);
            TerritoryTallies const tallies{*gazetteer, atlas->hierarchy(), pins};
            for (Level const level : {Level::epci, Level::departement, Level::region}) {
                auto const territories = gazetteer->territories(level);
                for (std::size_t i = 0; i < territories.size(); ++i) {
                    CHECK(tallies.at(level, i) ==
                          pins.total_in(gazetteer->members_of(territories[i])));
                }
            }
            CHECK(tallies.at(Level::france, 0) == pins.total());
        }
    }
}
