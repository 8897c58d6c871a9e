#include "tests/api/running_site.hpp"
#include "tests/tiles/decoded_tile.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

using namespace epingle;
using epingle::tests::RunningSite;

namespace {

constexpr std::uint64_t editions = 30;
constexpr std::uint64_t located_at_first = 6;  ///< each edition has one member more

/// How many editions followed the first, as the tile tells.
std::uint64_t edition_told_by(std::string const& tile) {
    auto const layers = tiles::decoded_tile(tile);
    std::uint64_t members = 0;
    for (auto const& pin : tiles::layer_named(layers, "pins").features) {
        members += pin.number("members");
    }
    return members - located_at_first;
}

struct Seen {
    std::uint64_t answers{};
    std::uint64_t stale{};     ///< of an edition that was no more when the request was sent
    std::uint64_t mistaken{};  ///< an address said to hold for ever that is of another edition
};

/// Asks again and again for the whole country, by the address of one edition or another.
void read(std::uint16_t port, std::atomic<std::uint64_t> const& published,
          std::atomic<bool> const& done, Seen& seen) {
    http::RawClient client{port};
    std::string etag;
    for (std::uint64_t i = 0; !done; ++i) {
        auto const before = published.load();
        auto const asked = before + i % 3 - (before > 0 ? 1 : 0);  // former, present or to come
        auto const answer =
            client.get("/tiles/pins/0/0/0.mvt?v=" + std::to_string(asked),
                       i % 5 == 0 && !etag.empty() ? "If-None-Match: " + etag + "\r\n" : "");
        if (!answer) {
            return;
        }
        ++seen.answers;
        if (answer->status == 304) {
            continue;
        }
        etag = answer->field("etag");
        auto const told = edition_told_by(answer->body);
        bool const is_for_ever = answer->field("cache-control").ends_with("immutable");
        seen.stale += told < before ? 1U : 0U;
        seen.mistaken += is_for_ever && told != asked ? 1U : 0U;
    }
}

}  // namespace

TEST_SUITE("publishing") {
    TEST_CASE("readers beside a writer never get a former edition, nor one under another's name") {
        RunningSite site;
        site.publish("0", 0);
        std::atomic<std::uint64_t> published{0};
        std::atomic<bool> done{false};
        std::vector<Seen> seen(3);
        std::vector<std::thread> readers;
        for (auto& mine : seen) {
            readers.emplace_back([&] { read(site.port(), published, done, mine); });
        }
        for (std::uint64_t edition = 1; edition <= editions; ++edition) {
            site.publish(std::to_string(edition), edition);
            published = edition;
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
        done = true;
        for (auto& reader : readers) {
            reader.join();
        }
        for (auto const& mine : seen) {
            CHECK(mine.answers > editions);
            CHECK(mine.stale == 0);
            CHECK(mine.mistaken == 0);
        }
        auto const last = site.get("/tiles/pins/0/0/0.mvt?v=" + std::to_string(editions));
        CHECK(edition_told_by(last.body) == editions);
        CHECK(site.get("/tiles/base/5/16/11.mvt?v=essai").status == 200);
    }
}
