#include "src/exporting/pyramid.hpp"

#include "src/base/error.hpp"
#include "tests/base/gunzipped.hpp"
#include "tests/exporting/sample_pyramid.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::exporting;

TEST_SUITE("pyramid") {
    TEST_CASE("each tile holds what its source gives, empty ones are left out") {
        auto const addresses = sample_addresses();
        auto const pyramid = sample_pyramid(2);
        std::size_t next = 0;
        for (auto const address : addresses) {
            CAPTURE(address.text());
            if (sample_tile(address).empty()) {
                continue;
            }
            REQUIRE(next < pyramid.tiles.size());
            auto const& tile = pyramid.tiles[next++];
            CHECK(tile.address == address);
            CHECK(gunzipped(pyramid.contents.text(tile.content)) == sample_tile(address));
        }
        CHECK(next == pyramid.tiles.size());
        CHECK(pyramid.contents.size() < pyramid.tiles.size());
    }

    TEST_CASE("any number of threads makes the same pyramid") {
        auto const alone = sample_pyramid(1);
        for (unsigned const threads : {0U, 2U, 7U}) {
            CAPTURE(threads);
            auto const shared = sample_pyramid(threads);
            CHECK(shared.contents.texts() == alone.contents.texts());
            REQUIRE(shared.tiles.size() == alone.tiles.size());
            for (std::size_t i = 0; i < alone.tiles.size(); ++i) {
                CHECK(shared.tiles[i].address == alone.tiles[i].address);
                CHECK(shared.tiles[i].content == alone.tiles[i].content);
            }
        }
    }

    TEST_CASE("progress counts every address, and may end the work") {
        auto const addresses = sample_addresses();
        std::size_t last = 0;
        (void)make_pyramid(addresses, sample_tile, 2, [&last](std::size_t done) {
            CHECK(done == last + 1);
            last = done;
        });
        CHECK(last == addresses.size());
        auto const stop = [](std::size_t done) {
            if (done == 10) {
                throw Error{ErrorKind::unavailable, "interrompu"};
            }
        };
        CHECK_THROWS_WITH_AS((void)make_pyramid(addresses, sample_tile, 2, stop), "interrompu",
                             Error);
    }
}
