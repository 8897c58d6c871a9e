#include "tiles/outline_set.hpp"

#include "tiles/line_set.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace epingle;
using namespace epingle::tiles;

namespace {

/// Ragged, as a coast: from `from` to `to` in `steps`, the same points each time.
void append_ragged(Ring& ring, LonLat from, LonLat to, int steps) {
    for (int i = 0; i < steps; ++i) {
        double const t = double(i) / steps;
        double const sway = i == 0 ? 0 : 0.05 * std::sin(i * 1.7) * std::cos(i * 0.31);
        ring.push_back(
            {from.lon + t * (to.lon - from.lon) + sway, from.lat + t * (to.lat - from.lat) - sway});
    }
}

/// Two départements with a ragged border between them (lon 3), north to south.
std::vector<Outline> neighbours() {
    Ring border;
    append_ragged(border, {3, 46}, {3, 45}, 400);
    border.push_back({3, 45});
    Ring west{border};
    std::reverse(west.begin(), west.end());
    append_ragged(west, {2.99, 46.01}, {2, 46}, 150);
    append_ragged(west, {2, 46}, {2, 45}, 100);
    append_ragged(west, {2, 45}, {2.99, 44.99}, 100);
    Ring east{border};
    append_ragged(east, {3.01, 44.99}, {4, 45}, 100);
    append_ragged(east, {4, 45}, {4, 46}, 120);
    append_ragged(east, {4, 46}, {3.01, 46.01}, 90);
    return {{{.outer = west}}, {{.outer = east}}};
}

std::int64_t area_of(std::vector<TilePolygon> const& polygons) {
    std::int64_t area = 0;
    for (TilePolygon const& polygon : polygons) {
        area += std::abs(doubled_area(polygon.outer));
        for (TileRing const& hole : polygon.holes) {
            area -= std::abs(doubled_area(hole));
        }
    }
    return area;
}

TileAddress tile(std::uint8_t z, std::uint32_t x, std::uint32_t y) {
    return *TileAddress::parse(std::to_string(z) + '/' + std::to_string(x) + '/' +
                               std::to_string(y));
}

/// Points common to both, on the border they share.
std::set<TilePoint> points_near(std::vector<TilePolygon> const& polygons, std::int32_t west,
                                std::int32_t east) {
    std::set<TilePoint> points;
    for (TilePolygon const& polygon : polygons) {
        for (TilePoint const point : polygon.outer) {
            if (point.x > west && point.x < east) {
                points.insert(point);
            }
        }
    }
    return points;
}

}  // namespace

TEST_SUITE("outline set") {
    TEST_CASE("the parts in all tiles of a zoom add up to the whole") {
        Outline const with_hole{{.outer = {{1.1, 44.2}, {4.7, 44.4}, {4.2, 46.9}, {1.3, 46.7}},
                                 .holes = {{{2, 45}, {2.1, 46}, {3.3, 46}, {3, 45.2}}}}};
        OutlineSet const set{std::vector<Outline>{with_hole}};
        for (std::uint8_t const zoom : std::vector<std::uint8_t>{6, 8, 9}) {
            auto const first = TileAddress::containing(world_of({1, 47}), zoom);
            auto const last = TileAddress::containing(world_of({4.8, 44}), zoom);
            std::int64_t sum = 0;
            std::int64_t edges = 0;
            for (std::uint32_t x = first.x(); x <= last.x(); ++x) {
                for (std::uint32_t y = first.y(); y <= last.y(); ++y) {
                    sum += area_of(set.polygons(0, tile(zoom, x, y), 0));
                    edges += tile_extent;
                }
            }
            // The same polygon in one tile, four zooms up: its units are sixteen times as long.
            auto const above = static_cast<std::uint8_t>(zoom - 4);
            auto const whole = TileAddress::containing(world_of({3, 45.5}), above);
            auto const expected = 256 * area_of(set.polygons(0, whole, 0));
            CHECK(static_cast<double>(sum) ==
                  doctest::Approx(static_cast<double>(expected)).epsilon(0.01));
        }
    }

    TEST_CASE("neighbours share their simplified border exactly, at every zoom") {
        OutlineSet const set{neighbours()};
        for (std::uint8_t zoom = 3; zoom <= 12; ++zoom) {
            CAPTURE(int{zoom});
            auto const address = TileAddress::containing(world_of({3.001, 45.502}), zoom);
            TileFrame const frame{address};
            std::int32_t const from = frame.nearest(grid_of({2.93, 45.5})).x;
            std::int32_t const to = frame.nearest(grid_of({3.07, 45.5})).x;
            std::int32_t const north = frame.nearest(grid_of({3, 45.95})).y;
            std::int32_t const south = frame.nearest(grid_of({3, 45.05})).y;
            auto const border_of = [&](std::size_t position) {
                auto points = points_near(set.polygons(position, address, 64), from, to);
                std::erase_if(points, [&](TilePoint const point) {
                    // Where the border meets the edge of the buffer, the two go their own ways.
                    bool const at_edge = std::abs(point.x - 2048) >= 2048 + 63 ||
                                         std::abs(point.y - 2048) >= 2048 + 63;
                    return at_edge || point.y <= north || point.y >= south;
                });
                return points;
            };
            CHECK(border_of(0) == border_of(1));
        }
    }

    TEST_CASE("the farther away, the fewer points; near by, all of them") {
        OutlineSet const set{neighbours()};
        std::size_t before = 0;
        for (std::uint8_t const zoom : std::vector<std::uint8_t>{2, 4, 5, 6}) {
            auto const address = TileAddress::containing(world_of({2.5, 45.5}), zoom);
            std::size_t const points = set.polygons(0, address, 64)[0].outer.size();
            CHECK(points >= before);
            before = points;
        }
        CHECK(before > 50);
    }

    TEST_CASE("nothing comes of a tile that the outline does not reach") {
        OutlineSet const set{neighbours()};
        CHECK(set.polygons(0, tile(6, 0, 0), 64).empty());
        CHECK(set.polygons(1, TileAddress::containing(world_of({2.2, 45.5}), 9), 64).empty());
        CHECK(OutlineSet{std::vector<Outline>(1)}.polygons(0, tile(0, 0, 0), 64).empty());
    }

    TEST_CASE("a tile well inside is covered whole") {
        OutlineSet const set{neighbours()};
        auto const inside = TileAddress::containing(world_of({2.5, 45.5}), 12);
        CHECK(area_of(set.polygons(0, inside, 64)) ==
              std::int64_t{2} * (4096 + 128) * (4096 + 128));
    }
}

TEST_SUITE("line set") {
    TEST_CASE("a line runs on from tile to tile") {
        LineSet const lines{std::vector<Line>{{{0.3, 45}, {5.2, 45}}}};
        auto const left = TileAddress::containing(world_of({2, 45}), 8);
        auto const right = tile(8, left.x() + 1, left.y());
        auto const in_left = lines.pieces(left, 0);
        auto const in_right = lines.pieces(right, 0);
        REQUIRE(in_left.size() == 1);
        REQUIRE(in_right.size() == 1);
        CHECK(in_left[0].back() == TilePoint{4096, in_right[0].front().y});
        CHECK(in_right[0].front().x == 0);
        CHECK(lines.pieces(tile(8, 0, 0), 64).empty());
    }
}
