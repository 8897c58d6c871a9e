#include "src/importing/degrees.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::importing::degrees_of;

TEST_SUITE("degrees") {
    TEST_CASE("a decimal comma is read like a point, with sign, degree sign and blanks") {
        for (std::string const text :
             {"3.7417", "3,7417", " +3,7417 ", "3,7417°", "3.7417 °\u00A0"}) {
            CAPTURE(text);
            CHECK(degrees_of(text, 180) == 3.7417);
        }
        CHECK(degrees_of("-61,53", 180) == -61.53);
        CHECK(degrees_of("90", 90) == 90.0);
    }

    TEST_CASE("what is no number of degrees is not read") {
        for (std::string const text : {"", " ", "3°44'30\"E", "4,8,1", "1.234,5", "nan", "inf",
                                       "1e1", "652469.02", "90,0001", "-91", "+-3", "est"}) {
            CAPTURE(text);
            CHECK_FALSE(degrees_of(text, 90).has_value());
        }
    }
}
