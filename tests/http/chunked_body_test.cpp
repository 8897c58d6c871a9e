#include "src/http/chunked_body.hpp"

#include <doctest/doctest.h>

#include <string>

using epingle::http::ChunkedBody;

namespace {

struct Decoded {
    ChunkedBody::State state{};
    std::string body{};
    std::size_t taken{};
};

/// Fed `step` bytes at a time.
Decoded decoded(std::string const& bytes, std::size_t step) {
    Decoded out;
    ChunkedBody reader{100, 20};
    while (out.taken < bytes.size() && reader.state() == ChunkedBody::State::needs_more) {
        out.taken += reader.feed(std::string_view{bytes}.substr(out.taken, step), out.body);
    }
    out.state = reader.state();
    return out;
}

}  // namespace

TEST_SUITE("chunked body") {
    TEST_CASE("chunks become one body, in whatever pieces they come") {
        std::string const bytes = "3\r\nAmb\r\n00003;a=\"b\"\r\nert\r\n0\r\nA: b\r\nC:d\r\n\r\nGET";
        for (std::size_t step = 1; step <= bytes.size(); ++step) {
            auto const result = decoded(bytes, step);
            CHECK(result.state == ChunkedBody::State::complete);
            CHECK(result.body == "Ambert");
            CHECK(result.taken == bytes.size() - 3);
        }
    }

    TEST_CASE("chunks may hold line breaks, and a body nothing at all") {
        CHECK(decoded("4\r\n\r\n\r\n\r\n0\r\n\r\n", 100).body == "\r\n\r\n");
        CHECK(decoded("0\r\n\r\n", 1).state == ChunkedBody::State::complete);
        CHECK(decoded("A\r\n0123456789\r\n0\r\n\r\n", 7).body == "0123456789");
    }

    TEST_CASE("anything else is malformed") {
        for (std::string const bytes :
             {"\r\n", ";", "g\r\n", "-1\r\n", "0x1\r\n", "3\nAmb", "3\r\r", "3\r\nAmbert",
              "3\r\nAmb\n", "3\r\nAmb\r3", "0\r\nA\nB", "0\r\n\r\r", "0\r\nA\r\r", "1;\n",
              "0000000000000000\r\n"}) {
            CAPTURE(bytes);
            CHECK(decoded(bytes, 1).state == ChunkedBody::State::malformed);
        }
    }

    TEST_CASE("what never ends, or is too much, is seen in time") {
        CHECK(decoded("64\r\n" + std::string(100, 'x') + "\r\n1\r\n", 9).state ==
              ChunkedBody::State::too_large);
        CHECK(decoded("fffffffffffffff\r\n", 1).state == ChunkedBody::State::too_large);
        CHECK(decoded("1;" + std::string(21, 'x'), 5).state == ChunkedBody::State::too_wordy);
        CHECK(decoded("0\r\nA: bcdefghi\r\nA: bcdefghi\r\n", 5).state ==
              ChunkedBody::State::too_wordy);
        CHECK(decoded("3\r\nAm", 5).state == ChunkedBody::State::needs_more);
    }
}
