#include "src/exporting/sheet_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using epingle::exporting::lines_of;

using Lines = std::vector<std::string>;

TEST_SUITE("text on a sheet") {
    // Ten letters a line: 0.57 × 100 tenths each.
    constexpr std::int32_t size = 100;
    constexpr std::int32_t width = 575;

    TEST_CASE("lines break at blanks and after hyphens, by characters and not by bytes") {
        CHECK(lines_of("Île de Clipperton", size, width, 4) == Lines{"Île de", "Clipperton"});
        CHECK(lines_of("Saint-Denis", size, width, 4) == Lines{"Saint-", "Denis"});
        CHECK(lines_of("éééééééééé é", size, width, 4) == Lines{"éééééééééé", "é"});
        CHECK(lines_of("", size, width, 4).empty());
        CHECK(lines_of("  a   b ", size, width, 4) == Lines{"a b"});
    }

    TEST_CASE("what is left out is told by an ellipsis, and nothing is longer than the line") {
        CHECK(lines_of("Villeurbannaise", size, width, 4) == Lines{"Villeurba…"});
        CHECK(lines_of("un deux trois quatre cinq", size, width, 2) == Lines{"un deux", "trois…"});
        CHECK(lines_of("un deux-trois", size, 60, 3).size() == 3);
    }
}
