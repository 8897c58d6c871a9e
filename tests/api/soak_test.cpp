#include "tests/api/running_site.hpp"

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <malloc.h>
#include <string>
#include <unistd.h>

using namespace epingle;
using epingle::tests::RunningSite;

// Sanitizers keep what is freed, so memory tells nothing under them; they look for leaks
// themselves.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace {

constexpr std::size_t requests_a_round = 3'000;
constexpr std::size_t answer_bytes = 512 * 1024;
constexpr int rounds_to_warm_up = 6;
constexpr int rounds = 10;
/// What 32 bytes lost a request would add. Less than that is how allocations happen to lie.
constexpr std::size_t may_grow_by = 32 * requests_a_round * rounds;

/// Of this process, in bytes, without what is free already.
std::size_t resident_memory() {
    malloc_trim(0);
    std::ifstream in{"/proc/self/statm"};
    std::size_t size = 0;
    std::size_t resident = 0;
    in >> size >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

/// One of the few hundred addresses that people look at, wherever those are.
std::string tile(std::size_t i) {
    return std::to_string(i % 13) + '/' + std::to_string((i * 7) % ((1U << (i % 13)) + 1U)) + '/' +
           std::to_string((i * 11) % (1U << (i % 13)));
}

std::string request(std::size_t i, std::string const& version) {
    auto const pins = "/tiles/pins/" + tile(i) + ".mvt";
    std::array<std::string, 10> const targets{
        pins + "?v=" + version,
        pins,
        pins + "?categories=sdis&since=20" + std::to_string(10 + i % 10),
        "/tiles/base/" + tile(i / 100) + ".mvt",
        "/tiles/pins.json",
        "/api/summary?until=20" + std::to_string(10 + i % 10),
        "/api/communes/63003",
        pins + "?nobody=" + std::to_string(i),
        "/nulle-part/" + std::to_string(i),
        "/api/communes/%00"};
    return (i % 7 == 0 ? "HEAD " : "GET ") + targets[i % targets.size()] +
           " HTTP/1.1\r\nHost: carte.fr\r\n" +
           (i % 3 == 0 ? "Accept-Encoding: gzip\r\n\r\n" : "\r\n");
}

/// Everything a server meets: keeping alive, pipelining, leaving in the middle, new editions.
void live_through(RunningSite& site, int round) {
    auto const version = std::to_string(round);
    site.publish(version, static_cast<std::uint64_t>(round % 3));
    for (std::size_t i = 0; i < requests_a_round;) {
        http::RawClient client{site.port()};
        std::string some;
        std::size_t const batch = 1 + i % 40;
        for (std::size_t k = 0; k < batch; ++k, ++i) {
            some += request(i, version);
        }
        bool const leaves_early = i % 4 == 0;
        client.send(leaves_early ? some.substr(0, some.size() - 3) : some);
        for (std::size_t k = 0; k + 1 < batch && !leaves_early; ++k) {
            REQUIRE(client.receive((i - batch + k) % 7 != 0).has_value());
        }
    }
}

}  // namespace

TEST_SUITE("soak") {
    TEST_CASE("memory stays flat, whatever is asked and however often") {
        RunningSite site{answer_bytes};  // soon full
        int round = 1;
        for (; round <= rounds_to_warm_up; ++round) {
            live_through(site, round);
        }
        auto const before = resident_memory();
        for (; round <= rounds_to_warm_up + rounds; ++round) {
            live_through(site, round);
        }
        auto const after = resident_memory();
        MESSAGE("resident: " << before / 1024 << " KiB, then " << after / 1024 << " KiB");
        CHECK(after < before + may_grow_by);
        // It was worth the while.
        CHECK(site.site().answers.size() > 100);
    }
}

#endif
