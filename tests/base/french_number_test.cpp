#include "src/base/french_number.hpp"

#include <doctest/doctest.h>

using namespace epingle;

TEST_SUITE("French numbers") {
    TEST_CASE("digits come in groups of three") {
        CHECK(whole(0) == "0");
        CHECK(whole(999) == "999");
        CHECK(whole(34969) == "34\u202F969");
        CHECK(whole(66'000'000) == "66\u202F000\u202F000");
    }

    TEST_CASE("decimals are rounded and follow a comma") {
        CHECK(decimal(0.156, 2) == "0,16");
        CHECK(decimal(1512.25, 1) == "1\u202F512,2");
        CHECK(decimal(-0.5, 1) == "-0,5");
        CHECK(decimal(-1234, 0) == "-1\u202F234");
    }

    TEST_CASE("a small rate is not none") {
        CHECK(rate(0) == "0,00");
        CHECK(rate(12.345) == "12,35");
        CHECK(rate(0.156) == "0,16");
        CHECK(rate(0.0473) == "0,047");
        CHECK(rate(0.00473) == "0,0047");
    }

    TEST_CASE("a share is all or nothing only when it is") {
        CHECK(percent(0.9604) == "96,0\u202F%");
        CHECK(percent(1) == "100\u202F%");
        CHECK(percent(0.99999) == "99,9\u202F%");
        CHECK(percent(0.00001) == "0,1\u202F%");
        CHECK(percent(0) == "0\u202F%");
    }
}
