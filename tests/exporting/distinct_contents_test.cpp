#include "src/exporting/distinct_contents.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::exporting::DistinctContents;

TEST_SUITE("distinct contents") {
    TEST_CASE("what comes again is known by its first number, and kept once") {
        DistinctContents contents;
        CHECK(contents.add("mer") == 0);
        CHECK(contents.add("Ambert") == 1);
        CHECK(contents.add("mer") == 0);
        CHECK(contents.add("Thiers") == 2);
        CHECK(contents.size() == 3);
        CHECK(contents.bytes() == "merAmbertThiers");
        CHECK(contents.content(1) == "Ambert");
        CHECK(contents.offset(2) == 9);
    }

    TEST_CASE("thousands of contents, each twice") {
        DistinctContents contents;
        for (int turn = 0; turn < 2; ++turn) {
            for (std::uint32_t i = 0; i < 5000; ++i) {
                CHECK(contents.add(std::to_string(i)) == i);
            }
        }
        CHECK(contents.content(4999) == "4999");
    }
}
