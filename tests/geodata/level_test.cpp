#include "geodata/level.hpp"

#include <doctest/doctest.h>

using epingle::geodata::all_levels;
using epingle::geodata::Level;

TEST_SUITE("level") {
    TEST_CASE("each level is found again by its key") {
        for (Level const level : all_levels) {
            CHECK(epingle::geodata::level_of(key_of(level)) == level);
        }
        CHECK(key_of(Level::departement) == "departement");
    }

    TEST_CASE("what is no key is no level") {
        CHECK_FALSE(epingle::geodata::level_of("").has_value());
        CHECK_FALSE(epingle::geodata::level_of("Commune").has_value());
        CHECK_FALSE(epingle::geodata::level_of("canton").has_value());
    }

    TEST_CASE("readers see French names") {
        CHECK(french_name_of(Level::departement) == "département");
        CHECK(french_name_of(Level::epci) == "EPCI");
    }
}
