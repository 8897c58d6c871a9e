#include "src/base/text_numbers.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::TextNumbers;

TEST_SUITE("text numbers") {
    TEST_CASE("each text keeps its number, and its bytes, while the table grows") {
        TextNumbers numbers;
        CHECK(numbers.number_of("") == 0);
        for (std::uint32_t i = 1; i <= 20'000; ++i) {
            REQUIRE(numbers.number_of("lieu " + std::to_string(i)) == i);
        }
        CHECK(numbers.size() == 20'001);
        bool all_kept = true;
        for (std::uint32_t i = 1; i <= 20'000; ++i) {
            auto const text = "lieu " + std::to_string(i);
            all_kept = all_kept && numbers.number_of(text) == i && numbers.text(i) == text;
        }
        CHECK(all_kept);
        CHECK(numbers.text(0).empty());
    }

    TEST_CASE("what comes again is known by its first number, and kept once") {
        TextNumbers contents;
        CHECK(contents.number_of("mer") == 0);
        CHECK(contents.number_of("Ambert") == 1);
        CHECK(contents.number_of("mer") == 0);
        CHECK(contents.number_of("Thiers") == 2);
        CHECK(contents.size() == 3);
        CHECK(contents.texts() == "merAmbertThiers");
        CHECK(contents.text(1) == "Ambert");
        CHECK(contents.offset(2) == 9);
    }

    TEST_CASE("thousands of contents, each twice") {
        TextNumbers contents;
        for (int turn = 0; turn < 2; ++turn) {
            for (std::uint32_t i = 0; i < 5000; ++i) {
                CHECK(contents.number_of(std::to_string(i)) == i);
            }
        }
        CHECK(contents.text(4999) == "4999");
    }
}
