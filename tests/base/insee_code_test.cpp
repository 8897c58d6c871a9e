#include "src/base/insee_code.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::InseeCode;

TEST_SUITE("INSEE code") {
    TEST_CASE("a commune's code tells its département, Corsican and overseas ones too") {
        CHECK(InseeCode::parse("63003")->departement() == "63");
        CHECK(InseeCode::parse("01004")->departement() == "01");
        CHECK(InseeCode::parse("2A004")->departement() == "2A");
        CHECK(InseeCode::parse("97411")->departement() == "974");
        CHECK(InseeCode::parse("98818")->departement() == "988");
    }

    TEST_CASE("anything else is refused, not repaired") {
        for (std::string const text :
             {"", "1004", "630033", "2a004", "2C004", "A2004", "63 03", "6300é"}) {
            CAPTURE(text);
            CHECK_FALSE(InseeCode::parse(text).has_value());
        }
    }
}
