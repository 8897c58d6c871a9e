#include "geodata/label_point.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using namespace epingle;
using namespace epingle::geodata;

namespace {

Ring box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

}  // namespace

TEST_SUITE("label point") {
    TEST_CASE("the middle of a box") {
        auto const at = label_point({{.outer = box(2, 46, 4, 47)}});
        REQUIRE(at.has_value());
        CHECK(at->lat == doctest::Approx(46.5).epsilon(0.01));
        CHECK(at->lon > 2.5);
        CHECK(at->lon < 3.5);
    }

    TEST_CASE("inside a crescent, whose own middle is in the bay") {
        Outline const crescent{
            {.outer = {{0, 0}, {10, 0}, {10, 2}, {3, 2}, {3, 8}, {10, 8}, {10, 10}, {0, 10}}}};
        auto const at = label_point(crescent);
        REQUIRE(at.has_value());
        CHECK(contains(crescent, *at));
        CHECK(at->lon < 3);
    }

    TEST_CASE("on the mainland, not on an islet, and not in a hole") {
        Outline const outline{{.outer = box(-5, 47, -4.9, 47.1)},
                              {.outer = box(0, 45, 6, 48), .holes = {box(2, 45.5, 4, 47.5)}}};
        auto const at = label_point(outline);
        REQUIRE(at.has_value());
        CHECK(contains(outline, *at));
        CHECK(at->lon > 0);
    }

    TEST_CASE("an outline of very many points") {
        Ring circle;
        for (int i = 0; i < 200'000; ++i) {
            double const angle = 2 * std::numbers::pi * i / 200'000;
            circle.push_back({3 + std::cos(angle), 46 + std::sin(angle)});
        }
        auto const at = label_point({{.outer = circle}});
        REQUIRE(at.has_value());
        CHECK(distance_m(*at, {3, 46}) < 20'000);
    }

    TEST_CASE("what has no area has no name on it") {
        CHECK_FALSE(label_point({}).has_value());
        CHECK_FALSE(label_point({{.outer = {{1, 1}, {2, 2}, {3, 3}}}}).has_value());
    }
}
