#include "tiles/tile_cache.hpp"

#include <doctest/doctest.h>

#include <thread>

using namespace epingle::tiles;

namespace {

TileAddress tile(std::uint32_t x) {
    return *TileAddress::parse("12/" + std::to_string(x) + "/0");
}

CachedTile of_size(std::size_t bytes) {
    return {.identity = std::make_shared<std::string const>(bytes, 'x'), .etag = "\"x\""};
}

}  // namespace

TEST_SUITE("tile cache") {
    TEST_CASE("a tile is found by its family and address, and by no other") {
        TileCache cache{1'000'000};
        CachedTile const made = of_size(100);
        cache.put("pins 17", tile(1), made);
        REQUIRE(cache.find("pins 17", tile(1)).has_value());
        CHECK(cache.find("pins 17", tile(1))->identity == made.identity);
        CHECK_FALSE(cache.find("pins 17", tile(2)).has_value());
        CHECK_FALSE(cache.find("pins 18", tile(1)).has_value());
        CHECK_FALSE(cache.find("pins 1", tile(71)).has_value());
    }

    TEST_CASE("an empty tile is remembered too") {
        TileCache cache{1'000'000};
        cache.put("base", tile(3), CachedTile{});
        REQUIRE(cache.find("base", tile(3)).has_value());
        CHECK(cache.find("base", tile(3))->identity == nullptr);
    }

    TEST_CASE("it never holds more bytes than it may, and drops what was used longest ago") {
        Lru<int> lru{4'000};
        for (int i = 0; i < 100; ++i) {
            lru.put(std::to_string(i), i, 500);
            CHECK(lru.bytes() <= 4'000);
            CHECK(lru.find("0") != nullptr);  // used each time, so it stays
        }
        CHECK(lru.find("1") == nullptr);
        CHECK(*lru.find("99") == 99);
        CHECK(lru.size() > 2);
    }

    TEST_CASE("what is larger than all the room is not kept, and replaces what it was") {
        Lru<int> lru{1'000};
        lru.put("a", 1, 10);
        lru.put("a", 2, 10);
        CHECK(*lru.find("a") == 2);
        CHECK(lru.size() == 1);
        lru.put("a", 3, 10'000);
        CHECK(lru.find("a") == nullptr);
        CHECK(lru.bytes() == 0);
    }

    TEST_CASE("several threads may use it at once") {
        TileCache cache{200'000};
        std::vector<std::thread> threads;
        for (std::uint32_t thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&cache, thread] {
                for (std::uint32_t i = 0; i < 2'000; ++i) {
                    std::uint32_t const x = (i * 7 + thread) % 300;
                    if (auto const found = cache.find("pins", tile(x)); !found) {
                        cache.put("pins", tile(x), of_size(100 + x));
                    }
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        CHECK(cache.bytes() <= 200'000);
        CHECK(cache.size() > 50);
    }
}
