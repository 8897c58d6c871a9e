#include "tiles/value_dictionary.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <variant>
#include <vector>

using namespace epingle::tiles;

TEST_SUITE("value dictionary") {
    TEST_CASE("each of many texts and numbers has one index, in the order they were met") {
        std::mt19937_64 random{8};
        ValueDictionary dictionary;
        std::map<std::variant<std::string, std::uint64_t>, std::uint32_t> expected;
        std::vector<std::uint64_t> const ranges{10, 300, 70'000, UINT64_MAX};
        for (int i = 0; i < 20'000; ++i) {
            std::uint64_t const number = random() % ranges[random() % ranges.size()];
            auto const next = static_cast<std::uint32_t>(expected.size());
            if (random() % 2 == 0) {
                CHECK(dictionary.index_of(number) ==
                      expected.try_emplace(number, next).first->second);
            } else {
                // Long ones, and short ones that differ little.
                std::string const text =
                    std::string(number % 3 == 0 ? number % 200 : 0, 'a') + std::to_string(number);
                CHECK(dictionary.index_of(std::string_view{text}) ==
                      expected.try_emplace(text, next).first->second);
            }
        }
        CHECK(expected.size() > 10'000);
    }

    TEST_CASE("values are written as the specification has them, each once") {
        ValueDictionary dictionary;
        for (int twice = 0; twice < 2; ++twice) {
            CHECK(dictionary.index_of(std::string_view{""}) == 0);
            CHECK(dictionary.index_of(std::string_view{"Job"}) == 1);
            CHECK(dictionary.index_of(std::uint64_t{0}) == 2);
            CHECK(dictionary.index_of(std::uint64_t{300}) == 3);
        }
        using namespace std::string_literals;
        CHECK(dictionary.fields() ==
              "\x22\x02\x0A\x00\x22\x05\x0A\x03Job\x22\x02\x28\x00"s + "\x22\x03\x28\xAC\x02"s);
    }
}
