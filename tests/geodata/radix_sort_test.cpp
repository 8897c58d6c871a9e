#include "geodata/radix_sort.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace epingle::geodata;

TEST_SUITE("radix sort") {
    TEST_CASE("sorts as a stable sort does") {
        std::mt19937_64 random{1};
        for (std::uint64_t const mask :
             {~std::uint64_t{0}, std::uint64_t{0xFF00FF}, std::uint64_t{3}, std::uint64_t{0}}) {
            CAPTURE(mask);
            std::vector<Keyed> all;
            for (std::uint32_t i = 0; i < 1000; ++i) {
                all.push_back({random() & mask, i});
            }
            auto expected = all;
            std::stable_sort(expected.begin(), expected.end(),
                             [](Keyed const& a, Keyed const& b) { return a.key < b.key; });
            radix_sort(all);
            CHECK(std::equal(all.begin(), all.end(), expected.begin(),
                             [](Keyed const& a, Keyed const& b) {
                                 return a.key == b.key && a.value == b.value;
                             }));
        }
    }

    TEST_CASE("nothing sorted is nothing") {
        std::vector<Keyed> none;
        radix_sort(none);
        CHECK(none.empty());
    }
}
