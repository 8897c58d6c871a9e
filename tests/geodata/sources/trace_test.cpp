#include "geodata/sources/trace.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

using namespace epingle;
using namespace epingle::sources;

namespace {

std::vector<tiles::DrawnRing> outline() {
    return {{{{{0, 0}, {900, 0}, {900, 900}}, {0, 3, 0}}, false},
            {{{{800, 100}, {850, 300}, {820, 350}}, {5, 5, tiles::never_drawn}}, true}};
}

}  // namespace

TEST_SUITE("trace") {
    TEST_CASE("an outline and a line are read as they were written") {
        CHECK(read_outline_trace(trace_of(outline())) == outline());
        CHECK(read_outline_trace("").empty());
        auto const line = outline().front().path;
        CHECK(read_path_trace(trace_of(line)) == line);
    }

    TEST_CASE("bytes that were cut, or changed, are refused or read: never beyond their end") {
        auto const whole = trace_of(outline());
        auto const first_ring = std::size_t{1 + 4 + 3 * 9};
        for (std::size_t length = 1; length < whole.size(); ++length) {
            if (length != first_ring) {
                CHECK_THROWS_AS((void)read_outline_trace(whole.substr(0, length)), Error);
            }
        }
        for (std::size_t i = 0; i < whole.size(); ++i) {
            for (char const byte : {'\x7F', '\xFF'}) {
                auto spoilt = whole;
                spoilt[i] = byte;
                try {
                    (void)read_outline_trace(spoilt);
                } catch (Error const& error) {
                    CHECK(error.kind() == ErrorKind::bad_input);
                }
            }
        }
        CHECK_THROWS_AS((void)read_path_trace(trace_of(outline().front().path) + '\0'), Error);
    }
}
