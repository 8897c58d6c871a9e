#include "src/http/etag.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace epingle::http;

TEST_SUITE("entity tag") {
    TEST_CASE("a tag is quoted, lasting, and follows the content") {
        CHECK(etag_of("Épingle") == "\"4fed95d0afce58dc-8\"");
        CHECK(etag_of("Ambert") == etag_of("Ambert"));
        CHECK(etag_of("Ambert") != etag_of("ambert"));
        CHECK(etag_of("Ambert") != etag_of(std::string{"Ambert\0", 7}));
    }

    TEST_CASE("contents that differ in one byte, wherever, have tags of their own") {
        std::set<std::string> tags;
        std::string const content(200, 'a');
        for (std::size_t at = 0; at < content.size(); ++at) {
            for (char const other : {'b', '\0', '\x7f'}) {
                auto changed = content;
                changed[at] = other;
                tags.insert(etag_of(changed));
            }
        }
        CHECK(tags.size() == 3 * content.size());
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
