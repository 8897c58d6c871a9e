#include "tiles/touching.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace epingle::tiles;

TEST_SUITE("touching") {
    TEST_CASE("the heaviest takes in what it touches, not what those touch") {
        std::vector<Mark> const row{{{0, 0}, 1}, {{80, 0}, 9}, {{160, 0}, 2}, {{240, 0}, 1}};
        CHECK(touching(row, 100) == std::vector<std::uint32_t>{1, 1, 1, 3});
    }

    TEST_CASE("marks exactly at the distance do not touch") {
        std::vector<Mark> const pair{{{0, 0}, 1}, {{100, 0}, 1}};
        CHECK(touching(pair, 100) == std::vector<std::uint32_t>{0, 1});
        CHECK(touching(pair, 101) == std::vector<std::uint32_t>{0, 0});
        CHECK(touching({}, 100).empty());
    }

    TEST_CASE("whatever their order, the same are merged, and those that stand do not touch") {
        std::mt19937 random{1};
        std::vector<Mark> marks;
        for (int i = 0; i < 200; ++i) {
            marks.push_back({{static_cast<std::int32_t>(random() % 5000),
                              static_cast<std::int32_t>(random() % 5000)},
                             1 + random() % 20});
        }
        auto const standing = [](std::vector<Mark> const& all) {
            auto const takers = touching(all, 600);
            std::vector<std::pair<GridPoint, GridPoint>> pairs;
            for (std::size_t i = 0; i < all.size(); ++i) {
                CHECK(takers[takers[i]] == takers[i]);
                CHECK((takers[i] == i ||
                       squared_distance(all[i].at, all[takers[i]].at) < 600U * 600U));
                for (std::size_t j = 0; j < i && takers[i] == i; ++j) {
                    CHECK(
                        (takers[j] != j || squared_distance(all[i].at, all[j].at) >= 600U * 600U));
                }
                pairs.emplace_back(all[i].at, all[takers[i]].at);
            }
            std::sort(pairs.begin(), pairs.end());
            return pairs;
        };
        auto const first = standing(marks);
        std::shuffle(marks.begin(), marks.end(), random);
        CHECK(standing(marks) == first);
    }

    TEST_CASE("256 pixels are a tile") {
        CHECK(grid_distance(256, 0) == std::uint64_t{1} << 31U);
        CHECK(grid_distance(40, 10) == 327'680);
    }
}
