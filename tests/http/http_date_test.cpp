#include "src/http/http_date.hpp"

#include <doctest/doctest.h>

using namespace epingle::http;

TEST_SUITE("HTTP date") {
    TEST_CASE("an instant is written as RFC 9110 wants it") {
        CHECK(http_date(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT");
        CHECK(http_date(0) == "Thu, 01 Jan 1970 00:00:00 GMT");
        CHECK(http_date_now().size() == 29);
    }
}
