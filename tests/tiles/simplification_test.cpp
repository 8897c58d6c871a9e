#include "tiles/simplification.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace epingle::tiles;

namespace {

/// A unit of a tile at zoom 12, on the grid.
constexpr std::int32_t unit = 1 << 7;

}  // namespace

TEST_SUITE("simplification") {
    TEST_CASE("ends always stay, a point on a straight line never does") {
        Path const line{.points = {{0, 0}, {500 * unit, 0}, {1000 * unit, 0}}};
        CHECK(first_zooms(std::vector{line})[0] == std::vector<std::uint8_t>{0, never_drawn, 0});
    }

    TEST_CASE("a point matters from the zoom where leaving it out moves the line by half a pixel") {
        // Half a pixel is four units of the zoom: 16 units of zoom 12 are 4 of zoom 10.
        Path const line{.points = {{0, 0}, {500 * unit, 16 * unit}, {1000 * unit, 0}}};
        CHECK(first_zooms(std::vector{line})[0][1] == 10);
    }

    TEST_CASE("a border is thinned alike from both of its sides, and ends of it stay") {
        std::vector<GridPoint> border;
        for (std::int32_t i = 0; i < 200; ++i) {
            border.push_back({i * 1000, (i * 7919) % 5003});
        }
        Path west{.points = border, .is_closed = true};
        west.points.push_back({100'000, 900'000});
        Path east{.points = {border.rbegin(), border.rend()}, .is_closed = true};
        east.points.push_back({100'000, -900'000});
        auto const zooms = first_zooms(std::vector{west, east});
        for (std::size_t i = 0; i < border.size(); ++i) {
            CHECK(zooms[0][i] == zooms[1][border.size() - 1 - i]);
        }
        CHECK(zooms[0].front() == 0);
        CHECK(zooms[0][border.size() - 1] == 0);
        CHECK(std::count(zooms[0].begin(), zooms[0].end(), 0) < 20);
    }

    TEST_CASE("an island is the same wherever its ring begins and whichever way it runs") {
        std::vector<GridPoint> island;
        for (std::int32_t i = 0; i < 60; ++i) {
            island.push_back({10'000 * (i < 30 ? i : 60 - i) + (i * 313) % 997,
                              9'000 * (i < 30 ? 0 : 1) + (i * 7717) % 5003});
        }
        auto const first = first_zooms(std::vector{Path{island, true}})[0];
        std::vector<GridPoint> turned{island.rbegin(), island.rend()};
        std::rotate(turned.begin(), turned.begin() + 17, turned.end());
        auto const other = first_zooms(std::vector{Path{turned, true}})[0];
        for (std::size_t i = 0; i < turned.size(); ++i) {
            auto const same = std::find(island.begin(), island.end(), turned[i]);
            CHECK(other[i] == first[static_cast<std::size_t>(same - island.begin())]);
        }
    }

    TEST_CASE("a hole and the island that fills it agree") {
        std::vector<GridPoint> const ring{
            {0, 0}, {40'000, 3'000}, {80'000, 0}, {81'000, 60'000}, {2'000, 58'000}};
        Path const hole{ring, true};
        Path const island{{ring.rbegin(), ring.rend()}, true};
        auto const zooms = first_zooms(std::vector{hole, island});
        CHECK(std::equal(zooms[0].begin(), zooms[0].end(), zooms[1].rbegin()));
    }

    TEST_CASE("nothing, a point and a pair are taken as they are") {
        auto const zooms = first_zooms(std::vector{Path{{}, true}, Path{{{1, 1}}, true},
                                                   Path{{{1, 1}, {2, 2}}, false}, Path{{}, false}});
        CHECK(zooms[0].empty());
        CHECK(zooms[1] == std::vector<std::uint8_t>{0});
        CHECK(zooms[2] == std::vector<std::uint8_t>{0, 0});
        CHECK(zooms[3].empty());
    }
}
