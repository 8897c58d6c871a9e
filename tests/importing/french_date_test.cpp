#include "src/importing/french_date.hpp"

#include <doctest/doctest.h>

using epingle::importing::iso_date_of;

TEST_SUITE("French date") {
    TEST_CASE("a day is read however a French spreadsheet writes it") {
        for (std::string const text :
             {"07/03/2024", "7/3/2024", "7/3/24", "07-03-2024", "7.3.2024", "2024-03-07",
              "2024-03-07T10:30:00Z", "07/03/2024 10:30", " 07/03/2024 ", "45358"}) {
            CAPTURE(text);
            CHECK(iso_date_of(text) == "2024-03-07");
        }
        CHECK(iso_date_of("1/1/70") == "1970-01-01");
        CHECK(iso_date_of("31/12/69") == "2069-12-31");
        CHECK(iso_date_of("29/02/2024") == "2024-02-29");
    }

    TEST_CASE("what is no day of the calendar is not guessed") {
        for (std::string const text :
             {"", "mars 2024", "31/02/2024", "29/02/2023", "03/2024", "2024", "7/13/2024",
              "1/2/3/4", "07/03/20245", "-1/3/2024", "+7/3/2024", "99999", "12", "0/0/0", "//"}) {
            CAPTURE(text);
            CHECK_FALSE(iso_date_of(text).has_value());
        }
    }
}
