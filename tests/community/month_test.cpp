#include "src/community/month.hpp"

#include <doctest/doctest.h>

using epingle::community::Month;

TEST_SUITE("month") {
    TEST_CASE("a month and a day of that month are the same month") {
        REQUIRE(Month::parse("2024-03").has_value());
        CHECK(Month::parse("2024-03") == Month::parse("2024-03-31"));
        CHECK(Month::parse("2024-03")->text() == "2024-03");
        CHECK(Month::parse("0987-12")->text() == "0987-12");
    }

    TEST_CASE("months follow one another across years") {
        CHECK(Month::parse("2024-01")->number() == Month::parse("2023-12")->number() + 1);
        CHECK(*Month::parse("2023-12") < *Month::parse("2024-01"));
        CHECK(Month::numbered(Month::parse("2024-01")->number()) == Month::parse("2024-01"));
    }

    TEST_CASE("anything else is refused, not repaired") {
        for (std::string_view const text :
             {"", "2024", "2024-3", "2024-13", "2024-00", "0000-05", "9999-01", "2024/03",
              "2024-03-", "2024-03-32", "2024-04-31", "2024-03-1x", " 2024-03", "mars 2024"}) {
            CAPTURE(text);
            CHECK_FALSE(Month::parse(text).has_value());
        }
    }
}
