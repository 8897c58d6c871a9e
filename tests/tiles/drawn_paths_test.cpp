#include "tiles/drawn_paths.hpp"

#include "tiles/clipping.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace epingle::tiles;

namespace {

constexpr std::uint8_t zoom = 12;
/// A unit of a tile at that zoom, on the grid.
constexpr std::int32_t unit = 1 << 7;
constexpr TileBox box{-8, -8, 120, 90};

/// Runs in, out and around the box; some points are not drawn.
DrawnPath wandering(std::mt19937& random) {
    DrawnPath path;
    std::int32_t x = 50;
    std::int32_t y = 50;
    auto const step = [&random] { return static_cast<std::int32_t>(random() % 121) - 60; };
    for (std::size_t i = 0; i < 40 + random() % 200; ++i) {
        x = std::clamp(x + step(), 0, 400);
        y = std::clamp(y + step(), 0, 400);
        path.points.push_back({x * unit, y * unit});
        path.first_zooms.push_back(static_cast<std::uint8_t>(random() % 5 == 0 ? 13 : 12));
    }
    return path;
}

TileLine all_drawn(DrawnPath const& path, TileFrame const& frame) {
    TileLine points;
    for (std::size_t i = 0; i < path.points.size(); ++i) {
        if (path.first_zooms[i] <= zoom) {
            points.push_back(frame.nearest(path.points[i]));
        }
    }
    return points;
}

/// From its least corner on, so that rings compare wherever they begin.
TileRing from_least(TileRing ring) {
    // A ring that touches itself comes to a corner more than once: the least way on decides.
    TileRing least = ring;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        std::rotate(ring.begin(), ring.begin() + 1, ring.end());
        least = std::min(least, ring);
    }
    return least;
}

}  // namespace

TEST_SUITE("drawn paths") {
    TEST_CASE("clipping the points near a box gives what clipping them all gives") {
        std::mt19937 random{11};
        TileFrame const frame{*TileAddress::parse("12/0/0")};
        DrawnPaths paths;
        std::size_t left_out = 0;
        for (std::size_t i = 0; i < 400; ++i) {
            auto const path = wandering(random);
            paths.add(path);
            CHECK(paths.path(i) == path);
            auto const all = all_drawn(path, frame);
            auto const near = paths.points_near(i, frame, box);
            left_out += all.size() - near.size();
            CHECK(from_least(tidied(clipped(near, box))) == from_least(tidied(clipped(all, box))));
            CHECK(clipped_line(near, box) == clipped_line(all, box));
        }
        CHECK(left_out > 10'000);
    }

    TEST_CASE("a path far away, or whose points are not drawn yet, comes to little or nothing") {
        TileFrame const frame{*TileAddress::parse("12/0/0")};
        DrawnPaths paths;
        DrawnPath far;
        DrawnPath fine;
        for (std::int32_t i = 0; i < 1000; ++i) {
            far.points.push_back({(1000 + i) * unit, (i * 7 % 90) * unit});
            far.first_zooms.push_back(0);
            fine.points.push_back({i, i * 7 % 90});
            fine.first_zooms.push_back(i % 2 == 0 ? 13 : never_drawn);
        }
        paths.add(far);
        paths.add(fine);
        CHECK(paths.points_near(0, frame, box).size() == 2);
        CHECK(paths.points_near(1, frame, box).empty());
    }
}
