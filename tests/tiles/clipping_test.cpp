#include "tiles/clipping.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace epingle::tiles;

namespace {

constexpr TileBox box{0, 0, 100, 100};

/// Even-odd rule at the middle of a unit square.
bool holds(TileRing const& ring, double x, double y) {
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        TilePoint const a = ring[i];
        TilePoint const b = ring[(i + 1) % ring.size()];
        if ((a.y > y) != (b.y > y) && x < double(b.x - a.x) * (y - a.y) / double(b.y - a.y) + a.x) {
            inside = !inside;
        }
    }
    return inside;
}

/// A star whose rays run in and out of the box: concave, without crossing itself.
TileRing star(std::mt19937& random, int rays) {
    TileRing ring;
    for (int i = 0; i < 2 * rays; ++i) {
        double const angle = std::numbers::pi * i / rays;
        double const radius = 20 + (i % 2 == 0 ? 120.0 : 0.0) + static_cast<double>(random() % 20);
        ring.push_back({static_cast<std::int32_t>(50 + radius * std::cos(angle)),
                        static_cast<std::int32_t>(50 + radius * std::sin(angle))});
    }
    return ring;
}

std::size_t distance_to_edges(TileRing const& ring, double x, double y) {
    double nearest = 1e9;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        TilePoint const a = ring[i];
        TilePoint const b = ring[(i + 1) % ring.size()];
        double const dx = b.x - a.x;
        double const dy = b.y - a.y;
        double const t = std::clamp(
            ((x - a.x) * dx + (y - a.y) * dy) / std::max(1.0, dx * dx + dy * dy), 0.0, 1.0);
        nearest = std::min(nearest, std::hypot(a.x + t * dx - x, a.y + t * dy - y));
    }
    return static_cast<std::size_t>(nearest);
}

}  // namespace

TEST_SUITE("clipping") {
    TEST_CASE("a concave ring keeps in the box what it held there, and nothing else") {
        std::mt19937 random{17};
        for (int round = 0; round < 30; ++round) {
            TileRing const ring = star(random, 3 + round % 9);
            TileRing const kept = tidied(clipped(ring, box));
            std::size_t wrong = 0;
            for (int x = 0; x < 100; ++x) {
                for (int y = 0; y < 100; ++y) {
                    bool const near_edge = distance_to_edges(ring, x + 0.5, y + 0.5) < 1;
                    wrong += !near_edge &&
                             holds(ring, x + 0.5, y + 0.5) != holds(kept, x + 0.5, y + 0.5);
                }
            }
            CHECK(wrong == 0);
            for (TilePoint const point : kept) {
                CHECK(box.contains(point));
            }
        }
    }

    TEST_CASE("a ring around the box becomes the box, one beside it nothing, one inside stays") {
        CHECK(doubled_area(clipped({{-9, -9}, {200, -9}, {200, 200}, {-9, 200}}, box)) == 20'000);
        CHECK(clipped({{200, 0}, {300, 0}, {300, 50}}, box).empty());
        TileRing const inside{{1, 1}, {9, 1}, {9, 9}};
        CHECK(clipped(inside, box) == inside);
    }

    TEST_CASE("neighbours who share a border in opposite directions are cut at the same points") {
        std::mt19937 random{3};
        for (int round = 0; round < 500; ++round) {
            auto const coordinate = [&random] {
                return static_cast<std::int32_t>(random() % 400) - 150;
            };
            TilePoint const a{coordinate(), coordinate()};
            TilePoint const b{coordinate(), coordinate()};
            auto const forth = clipped_line({a, b}, box);
            auto const back = clipped_line({b, a}, box);
            REQUIRE(forth.size() == back.size());
            for (std::size_t i = 0; i < forth.size(); ++i) {
                CHECK(forth[i].front() == back[i].back());
                CHECK(forth[i].back() == back[i].front());
            }
        }
    }

    TEST_CASE("a hole is cut with its polygon, and one that covers the box leaves nothing") {
        TileRing const around{{-50, -50}, {150, -50}, {150, 150}, {-50, 150}};
        auto const part =
            clipped(TilePolygon{around, {{{50, 50}, {50, 150}, {150, 150}, {150, 50}}}}, box);
        REQUIRE(part.has_value());
        REQUIRE(part->holes.size() == 1);
        CHECK(std::abs(doubled_area(part->holes[0])) == 5'000);
        CHECK_FALSE(
            clipped(TilePolygon{around, {{{-10, -10}, {-10, 110}, {110, 110}, {110, -10}}}}, box));
    }

    TEST_CASE("a line that leaves and comes back is two pieces") {
        auto const pieces = clipped_line({{10, 10}, {10, 150}, {30, 150}, {30, 20}}, box);
        CHECK(pieces == std::vector<TileLine>{{{10, 10}, {10, 100}}, {{30, 100}, {30, 20}}});
        CHECK(clipped_line({{-10, 50}, {-10, 80}}, box).empty());
        CHECK(clipped_line({{-10, 50}, {110, 50}}, box) ==
              std::vector<TileLine>{{{0, 50}, {100, 50}}});
    }
}
