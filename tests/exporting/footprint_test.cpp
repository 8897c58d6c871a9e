#include "src/exporting/footprint.hpp"

#include "src/exporting/tile_id.hpp"
#include "tiles/tile_geometry.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace epingle;
using namespace epingle::exporting;
using tiles::GridBox;
using tiles::GridPoint;
using tiles::TileAddress;

namespace {

constexpr std::int32_t buffer = 64;

/// Whether, by the geometry of the tile itself, the box reaches it or its buffer.
bool holds(TileAddress tile, GridBox const& box) {
    tiles::TileFrame const frame{tile};
    return frame.may_lead(box, tiles::TileBox::with_buffer(buffer));
}

bool holds(TileAddress tile, GridPoint point) {
    auto const at = tiles::TileFrame{tile}.holding(point);
    return at.x >= 0 && at.x < tiles::tile_extent && at.y >= 0 && at.y < tiles::tile_extent;
}

std::vector<TileAddress> all_tiles(std::uint8_t first_zoom, std::uint8_t last_zoom) {
    std::vector<TileAddress> level{TileAddress::containing({}, 0)};
    std::vector<TileAddress> all;
    for (std::uint8_t zoom = 0; zoom <= last_zoom; ++zoom) {
        std::vector<TileAddress> next;
        for (TileAddress const tile : level) {
            if (zoom >= first_zoom) {
                all.push_back(tile);
            }
            for (TileAddress const child : tile.children()) {
                next.push_back(child);
            }
        }
        level = next;
    }
    return all;
}

}  // namespace

TEST_SUITE("footprint") {
    TEST_CASE("the tiles found from the top down are those that a look at all of them finds") {
        std::mt19937 random{2026};
        for (int turn = 0; turn < 20; ++turn) {
            CAPTURE(turn);
            Footprint footprint{buffer};
            std::vector<GridPoint> points;
            std::vector<GridBox> boxes;
            auto const somewhere = [&random] {
                return GridPoint{static_cast<std::int32_t>(random() >> 1U),
                                 static_cast<std::int32_t>(random() >> 1U)};
            };
            for (int i = 0; i < 3; ++i) {
                points.push_back(somewhere());
                footprint.add(points.back());
                GridBox box;
                GridPoint const corner = somewhere();
                box.extend(corner);
                auto const side = static_cast<std::int32_t>(random() >> 5U);
                box.extend(GridPoint{std::min(corner.x, INT32_MAX - side) + side,
                                     std::min(corner.y, INT32_MAX - side) + side});
                boxes.push_back(box);
                footprint.add(box);
            }
            auto const found = footprint.tiles(2, 6);
            for (TileAddress const tile : all_tiles(2, 6)) {
                bool const expected =
                    std::any_of(points.begin(), points.end(),
                                [&](GridPoint point) { return holds(tile, point); }) ||
                    std::any_of(boxes.begin(), boxes.end(),
                                [&](GridBox const& box) { return holds(tile, box); });
                bool const is_there = std::find(found.begin(), found.end(), tile) != found.end();
                CAPTURE(tile.text());
                CHECK(is_there == expected);
            }
            CHECK(std::is_sorted(found.begin(), found.end(), [](TileAddress a, TileAddress b) {
                return tile_id(a) < tile_id(b);
            }));
        }
    }

    TEST_CASE("where there is nothing there are no tiles") {
        CHECK(Footprint{buffer}.tiles(0, 12).empty());
    }

    TEST_CASE("a point is in one tile of each zoom, even at the corner of the world") {
        Footprint footprint{buffer};
        footprint.add(GridPoint{INT32_MAX, INT32_MAX});
        auto const found = footprint.tiles(0, 14);
        CHECK(found.size() == 15);
        CHECK(found.back().text() == "14/16383/16383");
    }
}
