#include "src/http/etag.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle::http;

TEST_SUITE("entity tag") {
    TEST_CASE("a tag is quoted, lasting, and follows the content") {
        CHECK(etag_of("") == "\"cbf29ce484222325-0\"");
        CHECK(etag_of("Ambert") == etag_of("Ambert"));
        CHECK(etag_of("Ambert") != etag_of("ambert"));
    }

    TEST_CASE("a list names a tag, strong or weak") {
        for (std::string const field : {"\"v12\"", "W/\"v12\"", "*", " * ", "\"a\", \"v12\"",
                                        "W/\"a\",W/\"v12\"", "\"a,b\" , \"v12\""}) {
            CAPTURE(field);
            CHECK(is_named_by(field, "\"v12\""));
            CHECK(is_named_by(field, "W/\"v12\""));
        }
    }

    TEST_CASE("another tag, or what is no tag, names nothing") {
        for (std::string const field : {"", "\"v1\"", "v12", "\"v12", "\"v12 \"", "\"a\", \"V12\"",
                                        "\"x*\"", "\", \"", "W/"}) {
            CAPTURE(field);
            CHECK_FALSE(is_named_by(field, "\"v12\""));
        }
        CHECK_FALSE(is_named_by("*", ""));
    }
}
