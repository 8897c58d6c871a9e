#include "src/exporting/shape.hpp"

#include "src/exporting/path_data.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle::exporting;

namespace {

Shape rectangle(SheetBox const& box) {
    return {.rings = {{{box.left, box.top},
                       {box.right(), box.top},
                       {box.right(), box.bottom()},
                       {box.left, box.bottom()}}},
            .area = double{1} * box.width * box.height,
            .centre = {box.left + box.width / 2, box.top + box.height / 2},
            .box = box};
}

}  // namespace

TEST_SUITE("a territory's shape") {
    TEST_CASE("a text stands about the centre where it has room") {
        auto const shape = rectangle({.left = 100, .top = 200, .width = 400, .height = 200});
        CHECK(room_in(shape, 300, 100) == SheetPoint{300, 300});
        CHECK_FALSE(room_in(shape, 401, 100).has_value());
        CHECK_FALSE(room_in(shape, 300, 201).has_value());
    }

    TEST_CASE("a text keeps out of the bay that the centre lies in, and out of holes") {
        // A U, whose middle is not in it.
        Shape bay{.rings = {{{0, 0},
                             {100, 0},
                             {100, 500},
                             {900, 500},
                             {900, 0},
                             {1000, 0},
                             {1000, 900},
                             {0, 900}}},
                  .area = 500'000,
                  .centre = {500, 450},
                  .box = {.left = 0, .top = 0, .width = 1000, .height = 900}};
        auto const at = room_in(bay, 600, 100);
        REQUIRE(at.has_value());
        CHECK(at->y >= 550);

        bay.rings.push_back({{50, 520}, {50, 880}, {950, 880}, {950, 520}});
        CHECK_FALSE(room_in(bay, 600, 100).has_value());
    }

    TEST_CASE("a ring is written as short as it can be read") {
        std::string data;
        SheetPoint const ring[]{{10, -20}, {15, -20}, {12, 7}};
        append_ring(data, ring);
        CHECK(data == "M10-20l5 0-3 27z");
        append_disc(data, {100, 50}, 30);
        CHECK(data == "M10-20l5 0-3 27zM70 50a30 30 0 1 0 60 0a30 30 0 1 0 -60 0z");
    }
}
