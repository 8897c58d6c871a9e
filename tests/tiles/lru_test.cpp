#include "tiles/lru.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle::tiles;

TEST_SUITE("least recently used") {
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
}
