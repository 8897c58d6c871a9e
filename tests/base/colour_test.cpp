#include "src/base/colour.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;

TEST_SUITE("colour") {
    TEST_CASE("six digits make a colour, and nothing else does") {
        CHECK(parse_colour("#0b6363") == Colour{11, 99, 99});
        CHECK(parse_colour("#FFaa00") == Colour{255, 170, 0});
        CHECK(hex({11, 99, 255}) == "#0b63ff");
        for (std::string const text : {"", "#fff", "0b6363", "#0b636", "#0b63633", "#0b636g",
                                       "#-b6363", "#+1+1+1", "# 1 1 1", "vert"}) {
            CAPTURE(text);
            CHECK_FALSE(parse_colour(text).has_value());
        }
    }

    TEST_CASE("contrast is that of WCAG") {
        CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
        CHECK(contrast({18, 52, 86}, {18, 52, 86}) == doctest::Approx(1));
        // WebAIM's contrast checker says 4.54 of this grey on white, and 4.48 of the next.
        CHECK(contrast({118, 118, 118}, {255, 255, 255}) == doctest::Approx(4.54).epsilon(0.001));
        CHECK(contrast({255, 255, 255}, {119, 119, 119}) == doctest::Approx(4.48).epsilon(0.001));
    }

    TEST_CASE("a mixture is between the two") {
        CHECK(mixed({0, 0, 0}, {255, 255, 255}, 0) == Colour{0, 0, 0});
        CHECK(mixed({0, 100, 200}, {100, 0, 200}, 0.5) == Colour{50, 50, 200});
    }
}
