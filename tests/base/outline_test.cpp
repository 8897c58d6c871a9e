#include "src/base/outline.hpp"

#include <doctest/doctest.h>

using epingle::Outline;

TEST_SUITE("outline") {
    TEST_CASE("a hole is outside, an island in another polygon is inside") {
        Outline const outline{{.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}},
                               .holes = {{{4, 4}, {4, 6}, {6, 6}, {6, 4}}}},
                              {.outer = {{20, 0}, {21, 0}, {21, 1}}}};
        CHECK(contains(outline, {1, 1}));
        CHECK_FALSE(contains(outline, {5, 5}));
        CHECK(contains(outline, {20.7, 0.5}));
        CHECK_FALSE(contains(outline, {15, 5}));
        CHECK(bbox_of(outline) == epingle::Bbox{0, 0, 21, 10});
    }

    TEST_CASE("an unknown outline contains nothing") {
        CHECK_FALSE(contains(Outline{}, {2, 48}));
        CHECK(bbox_of(Outline{}).is_empty());
    }
}
