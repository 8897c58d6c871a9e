#include "src/exporting/tile_id.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <string>

using namespace epingle;
using exporting::tile_id;
using tiles::TileAddress;

namespace {

std::uint64_t id_of(std::string const& address) {
    return tile_id(TileAddress::parse(address).value());
}

}  // namespace

TEST_SUITE("tile id") {
    TEST_CASE("the ids that other implementations of PMTiles give") {
        CHECK(id_of("0/0/0") == 0);
        CHECK(id_of("1/0/0") == 1);
        CHECK(id_of("1/0/1") == 2);
        CHECK(id_of("1/1/1") == 3);
        CHECK(id_of("1/1/0") == 4);
        CHECK(id_of("2/0/0") == 5);
        CHECK(id_of("12/3423/1763") == 19'078'479);
    }

    TEST_CASE("at each zoom, ids run without a gap from tile to neighbouring tile") {
        std::uint64_t next = 0;
        for (std::uint32_t zoom = 0; zoom <= 6; ++zoom) {
            CAPTURE(zoom);
            std::map<std::uint64_t, TileAddress> by_id;
            for (std::uint32_t x = 0; x < 1U << zoom; ++x) {
                for (std::uint32_t y = 0; y < 1U << zoom; ++y) {
                    auto const address = TileAddress::parse(
                        std::to_string(zoom) + '/' + std::to_string(x) + '/' + std::to_string(y));
                    by_id.emplace(tile_id(*address), *address);
                }
            }
            REQUIRE(by_id.size() == std::size_t{1} << 2 * zoom);
            TileAddress former = by_id.begin()->second;
            for (auto const& [id, tile] : by_id) {
                CHECK(id == next++);
                auto const apart = [](std::uint32_t a, std::uint32_t b) {
                    return std::abs(static_cast<int>(a) - static_cast<int>(b));
                };
                CHECK(apart(tile.x(), former.x()) + apart(tile.y(), former.y()) <= 1);
                former = tile;
            }
        }
    }

    TEST_CASE("the last tile of the last zoom has an id of its own") {
        CHECK(id_of("22/4194303/0") == ((std::uint64_t{1} << 46U) - 1) / 3 - 1);
    }
}
