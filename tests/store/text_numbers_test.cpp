#include "src/store/text_numbers.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::store::TextNumbers;

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
}
