#include "geodata/sources/antimeridian.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using sources::cut_at_antimeridian;
using sources::GeometryEngine;

TEST_SUITE("antimeridian") {
    TEST_CASE("an island across the antimeridian becomes two, one on each edge of the map") {
        GeometryEngine const engine;
        Polygon const fiji{.outer = {{178, -17}, {-179, -17}, {-179, -16}, {178, -16}},
                           .holes = {}};
        auto const pieces = cut_at_antimeridian(fiji, engine);
        CHECK(pieces.size() == 2);
        CHECK(contains(pieces, {179, -16.5}));
        CHECK(contains(pieces, {-179.5, -16.5}));
        CHECK_FALSE(contains(pieces, {0, -16.5}));
        CHECK(bbox_of(pieces) == Bbox{-180, -17, 180, -16});
    }

    TEST_CASE("a lake far from the cut stays a hole") {
        GeometryEngine const engine;
        Polygon const eurasia{.outer = {{-170, 60}, {-170, 70}, {10, 70}, {10, 40}, {130, 40}},
                              .holes = {{{50, 45}, {50, 50}, {55, 50}}}};
        auto const pieces = cut_at_antimeridian(eurasia, engine);
        CHECK(contains(pieces, {20, 45}));
        CHECK(contains(pieces, {-175, 65}));
        CHECK_FALSE(contains(pieces, {51, 49}));
        CHECK_FALSE(contains(pieces, {-100, 65}));
    }

    TEST_CASE("a continent around the pole is closed over it") {
        GeometryEngine const engine;
        Polygon const antarctica{
            .outer = {{-120, -75}, {-60, -70}, {0, -70}, {60, -65}, {120, -65}, {179, -78}},
            .holes = {}};
        auto const pieces = cut_at_antimeridian(antarctica, engine);
        CHECK(contains(pieces, {30, -89}));
        CHECK(contains(pieces, {-179, -85}));
        CHECK_FALSE(contains(pieces, {30, -60}));
        CHECK(bbox_of(pieces).south == -90);
        CHECK(engine.is_valid(pieces));
    }

    TEST_CASE("what crosses nothing is left as it is") {
        GeometryEngine const engine;
        Polygon const corsica{.outer = {{8.5, 41.3}, {9.5, 41.3}, {9.5, 43}, {8.5, 43}},
                              .holes = {}};
        auto const pieces = cut_at_antimeridian(corsica, engine);
        REQUIRE(pieces.size() == 1);
        CHECK(bbox_of(pieces) == bbox_of({corsica}));
    }
}
