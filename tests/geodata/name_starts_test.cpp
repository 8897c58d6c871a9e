#include "geodata/name_starts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

using namespace epingle::geodata;

namespace {

/// Texts of a few letters, so that many begin alike, some longer than eight bytes and some the
/// same.
struct Sample {
    Sample() {
        std::mt19937 random{2};
        for (std::uint32_t i = 0; i < 500; ++i) {
            starts.push_back({static_cast<std::uint32_t>(texts.size()), i,
                              static_cast<std::uint32_t>(random() % 100)});
            std::string text = i % 2 == 0 ? "" : "aaaaaaa";
            for (auto letters = random() % 6; letters > 0; --letters) {
                text += static_cast<char>('a' + random() % 2);
            }
            texts.append(text).push_back('\0');
        }
    }

    std::string texts{};
    std::vector<NameStarts::Start> starts{};
};

std::vector<std::string> questions() {
    std::vector<std::string> texts{"z", "aaaaaaaz", std::string(30, 'a'), "\xFF",
                                   std::string(8, '\xFF')};
    for (std::string const begin : {"", "aaaaaaa"}) {
        for (unsigned bits = 0; bits < 16; ++bits) {
            std::string text = begin;
            for (unsigned i = 0; i < 4; ++i) {
                text += (bits >> i & 1U) != 0 ? 'b' : 'a';
                texts.push_back(text);
            }
        }
    }
    return texts;
}

}  // namespace

TEST_SUITE("name starts") {
    TEST_CASE("a range is all that begins with the text, the whole texts first") {
        Sample const sample;
        NameStarts const starts{sample.texts, sample.starts};
        for (std::string const& text : questions()) {
            CAPTURE(text);
            auto const range = starts.range_of(text);
            REQUIRE(range.first <= range.whole);
            REQUIRE(range.whole <= range.end);
            std::set<std::uint32_t> found;
            for (auto i = range.first; i < range.end; ++i) {
                found.insert(starts.name(i));
                CHECK((std::string{starts.text(i)} == text) == (i < range.whole));
            }
            std::set<std::uint32_t> expected;
            for (auto const& start : sample.starts) {
                if (std::string{sample.texts.data() + start.at}.starts_with(text)) {
                    expected.insert(start.name);
                }
            }
            CHECK(found == expected);
        }
    }

    TEST_CASE("texts are sorted, and the same ones stay as they were given") {
        Sample const sample;
        NameStarts const starts{sample.texts, sample.starts};
        for (std::size_t i = 1; i < starts.size(); ++i) {
            std::string const before{starts.text(i - 1)};
            std::string const after{starts.text(i)};
            CHECK((before < after || (before == after && starts.name(i - 1) < starts.name(i))));
        }
    }

    TEST_CASE("what is within the bound is visited, wherever the range begins and ends") {
        Sample const sample;
        NameStarts const starts{sample.texts, sample.starts};
        for (std::size_t first : {0U, 1U, 15U, 16U, 17U, 250U}) {
            for (std::size_t end = first; end <= starts.size(); end += 31) {
                std::size_t visited = 0;
                starts.for_each_within(
                    first, end, [] { return 10U; }, [&](std::size_t) { ++visited; });
                std::size_t expected = 0;
                for (auto i = first; i < end; ++i) {
                    expected += starts.order(i) <= 10 ? 1U : 0U;
                }
                CHECK(visited == expected);
            }
        }
    }

    TEST_CASE("nothing begins with anything where there is nothing") {
        std::string const texts;
        NameStarts const none{texts, {}};
        auto const range = none.range_of("a");
        CHECK(range.first == 0);
        CHECK(range.end == 0);
    }
}
