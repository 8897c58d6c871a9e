#include "src/base/gzip.hpp"

#include "tests/base/gunzipped.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace epingle;

TEST_SUITE("gzip") {
    TEST_CASE("what is compressed comes back, and twice the same") {
        std::string const text(5000, 'e');
        auto const compressed = gzip(text);
        CHECK(compressed.size() < 100);
        CHECK(gunzipped(compressed) == text);
        CHECK(gzip(text) == compressed);
    }

    TEST_CASE("what would not shrink gives nothing") {
        CHECK(gzip("").empty());
        CHECK(gzip("Ambert").empty());
        std::string noise;
        for (std::uint32_t state = 1; noise.size() < 1000; state = state * 1664525 + 1013904223) {
            noise.push_back(static_cast<char>(state >> 24));
        }
        CHECK(gzip(noise).empty());
    }

    TEST_CASE("for readers that take nothing else it may be larger, and comes back") {
        for (std::string const text : {"", "Ambert"}) {
            auto const compressed = gzip_even_if_larger(text);
            CHECK(compressed.size() > text.size());
            CHECK(gunzipped(compressed) == text);
        }
        std::string const text(5000, 'e');
        CHECK(gzip_even_if_larger(text) == gzip(text));
    }
}
