#include "tiles/tile_address.hpp"

#include "tiles/world_grid.hpp"
#include "tiles/z_order.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace epingle;
using namespace epingle::tiles;

TEST_SUITE("tile address") {
    TEST_CASE("an address is read as it is written") {
        auto const address = TileAddress::parse("12/2074/1409");
        REQUIRE(address.has_value());
        CHECK(address->z() == 12);
        CHECK(address->x() == 2074);
        CHECK(address->y() == 1409);
        CHECK(address->text() == "12/2074/1409");
    }

    TEST_CASE("anything else is refused, not repaired") {
        for (std::string_view const text :
             {"", "12/2074", "12/2074/1409/", " 1/0/0", "1/2/0", "23/0/0", "1/0/-1", "1/+0/0",
              "01/0/0", "1/00/0", "99/-1/x", "4294967296/0/0", "1/4294967296/0", "1//0", "a/b/c"}) {
            CAPTURE(text);
            CHECK_FALSE(TileAddress::parse(text).has_value());
        }
    }

    TEST_CASE("the tile of Paris, and those above it") {
        auto const paris = TileAddress::containing(world_of({2.35, 48.85}), 12);
        CHECK(paris.text() == "12/2074/1409");
        CHECK(paris.parent()->text() == "11/1037/704");
        CHECK_FALSE(TileAddress::parse("0/0/0")->parent().has_value());
    }

    TEST_CASE("a tile's four children are all those whose parent it is") {
        auto const tile = *TileAddress::parse("3/5/2");
        auto const children = tile.children();
        CHECK(std::set<TileAddress>{children.begin(), children.end()}.size() == 4);
        for (TileAddress const child : children) {
            CHECK(child.parent() == tile);
        }
    }

    TEST_CASE("bounds hold the point, and the corner belongs to the tile") {
        LonLat const ambert{3.74, 45.55};
        for (std::uint8_t zoom = 0; zoom <= TileAddress::max_zoom; ++zoom) {
            auto const address = TileAddress::containing(world_of(ambert), zoom);
            CHECK(address.bounds().contains(ambert));
            Bbox const bounds = address.bounds();
            LonLat const inside{bounds.west + 1e-9, bounds.north - 1e-9};
            CHECK(TileAddress::containing(world_of(inside), zoom) == address);
        }
    }

    TEST_CASE("points beyond the world are in its outermost tiles") {
        CHECK(TileAddress::containing(world_of({180, -90}), 3).text() == "3/7/7");
        CHECK(TileAddress::containing(world_of({-180, 90}), 3).text() == "3/0/0");
        CHECK(TileAddress::containing({1.5, -0.5}, 2).text() == "2/3/0");
    }
}

TEST_SUITE("web mercator") {
    TEST_CASE("there and back is the same place") {
        for (LonLat const point : {LonLat{0, 0}, LonLat{2.35, 48.85}, LonLat{-149.57, -17.53},
                                   LonLat{166.46, -22.27}, LonLat{-56.18, 46.78}}) {
            CHECK(distance_m(lon_lat_of(world_of(point)), point) < 1e-6);
            CHECK(distance_m(lon_lat_of(grid_of(point)), point) < 0.02);
        }
    }

    TEST_CASE("the poles and the antimeridian are the square's edges, which it does not leave") {
        CHECK(world_of({0, 0}) == WorldPoint{0.5, 0.5});
        CHECK(world_of({-180, 90}).x == 0);
        CHECK(world_of({-180, 90}).y == doctest::Approx{0.0});
        CHECK(world_of({180, -90}).x < 1);
        CHECK(world_of({180, -90}).y < 1);
        CHECK(world_of({540, 0}).x < 1);
        CHECK(grid_of({180, -90}).x == INT32_MAX);
    }
}

TEST_SUITE("z-order") {
    TEST_CASE("a point's rank is in the range of its tile, and of no neighbour") {
        for (LonLat const point : {LonLat{2.35, 48.85}, LonLat{55.45, -20.88}, LonLat{0, 0}}) {
            std::uint64_t const rank = z_order(grid_of(point));
            for (std::uint8_t zoom = 0; zoom <= 14; ++zoom) {
                auto const address = TileAddress::containing(world_of(point), zoom);
                auto const range = ZOrderRange::of(address);
                CHECK(range.first <= rank);
                CHECK(rank <= range.last);
                auto const other = TileAddress::containing(world_of({-100, 10}), zoom);
                auto const elsewhere = ZOrderRange::of(other);
                CHECK((zoom == 0 || rank < elsewhere.first || rank > elsewhere.last));
            }
        }
    }

    TEST_CASE("the world's range is all there is") {
        auto const world = ZOrderRange::of(*TileAddress::parse("0/0/0"));
        CHECK(world.first == 0);
        CHECK(world.last == (std::uint64_t{1} << 62U) - 1);
    }
}
