#include "geodata/sources/geometry_engine.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace epingle;
using sources::GeometryEngine;
using sources::outline_of;

namespace {

/// Positive when the ring turns anticlockwise.
double signed_area(Ring const& ring) {
    double doubled = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a = ring[i];
        auto const b = ring[(i + 1) % ring.size()];
        doubled += a.lon * b.lat - b.lon * a.lat;
    }
    return doubled / 2;
}

}  // namespace

TEST_SUITE("geometry engine") {
    TEST_CASE("neighbours dissolve into one area without the border between them") {
        GeometryEngine const engine;
        auto const both = engine.dissolved({outline_of({0, 0, 1, 1}), outline_of({1, 0, 2, 1})});
        REQUIRE(both.size() == 1);
        CHECK(both.front().holes.empty());
        CHECK(signed_area(both.front().outer) == doctest::Approx(2));
    }

    TEST_CASE("a gap that rounding left between neighbours is no hole, an enclave is one") {
        GeometryEngine const engine;
        Outline const west{
            {.outer = {{0, 0}, {1, 0}, {1, 0.4}, {1, 0.5}, {1, 0.6}, {1, 1}, {0, 1}}, .holes = {}}};
        Outline const east{
            {.outer = {{1, 0}, {2, 0}, {2, 1}, {1, 1}, {1, 0.6}, {1 + 1e-13, 0.5}, {1, 0.4}},
             .holes = {{{1.4, 0.4}, {1.4, 0.6}, {1.6, 0.6}}}}};
        auto const both = engine.dissolved({west, east});
        REQUIRE(both.size() == 1);
        CHECK(both.front().holes.size() == 1);
    }

    TEST_CASE("outer rings turn anticlockwise and holes clockwise, however they came") {
        GeometryEngine const engine;
        Outline const clockwise{{.outer = {{0, 0}, {0, 4}, {4, 4}, {4, 0}},
                                 .holes = {{{1, 1}, {2, 1}, {2, 2}, {1, 2}}}}};
        auto const valid = engine.made_valid(clockwise);
        REQUIRE(valid.size() == 1);
        CHECK(signed_area(valid.front().outer) == doctest::Approx(16));
        REQUIRE(valid.front().holes.size() == 1);
        CHECK(signed_area(valid.front().holes.front()) == doctest::Approx(-1));
    }

    TEST_CASE("a bow tie is not valid, and becomes two triangles") {
        GeometryEngine const engine;
        Outline const bow_tie{{.outer = {{0, 0}, {2, 2}, {2, 0}, {0, 2}}, .holes = {}}};
        CHECK_FALSE(engine.is_valid(bow_tie));
        auto const repaired = engine.made_valid(bow_tie);
        CHECK(repaired.size() == 2);
        CHECK(engine.is_valid(repaired));
    }

    TEST_CASE("inside and outside share out an area, and a line") {
        GeometryEngine const engine;
        auto const land = outline_of({0, 0, 4, 2});
        auto const reach = outline_of({1, -1, 3, 5});
        auto const inside = engine.inside(land, reach);
        auto const outside = engine.outside(land, reach);
        CHECK(bbox_of(inside) == Bbox{1, 0, 3, 2});
        CHECK(outside.size() == 2);
        CHECK_FALSE(contains(outside, {2, 1}));

        Line const border{{0, 1}, {4, 1}};
        auto const near = engine.inside(border, reach);
        REQUIRE(near.size() == 1);
        CHECK(near.front() == Line{{1, 1}, {3, 1}});
        CHECK(engine.outside(border, reach).size() == 2);
        CHECK(engine.inside(Line{{0, 1}, {1, 1}}, reach).empty());  // it only touches
    }
}
