#include "geodata/letter_tree.hpp"

#include "geodata/edit_distance.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

using namespace epingle::geodata;

namespace {

std::string random_text(std::mt19937& random, std::size_t least, std::size_t most) {
    std::string text;
    for (auto letters = least + random() % (most - least + 1); letters > 0; --letters) {
        text += static_cast<char>('a' + random() % 3);
    }
    return text;
}

struct Sample {
    explicit Sample(std::mt19937& random) {
        for (std::uint32_t i = 0; i < 400; ++i) {
            starts.push_back({static_cast<std::uint32_t>(texts.size()), i, 0});
            // One is longer than any pattern, and longer than lengths in common are counted.
            texts.append(i == 0 ? std::string(300, 'a') : random_text(random, 0, 12));
            texts.push_back('\0');
        }
    }

    std::string texts{};
    std::vector<NameStarts::Start> starts{};
};

}  // namespace

TEST_SUITE("letter tree") {
    TEST_CASE("finds what edit distance to any start of each text finds") {
        std::mt19937 random{3};
        Sample const sample{random};
        NameStarts const starts{sample.texts, sample.starts};
        LetterTree const tree{starts};
        for (int round = 0; round < 400; ++round) {
            auto const typed = random_text(random, 3, 9);
            auto const slips = static_cast<unsigned>(round % 3);
            CAPTURE(typed);
            CAPTURE(slips);
            std::set<std::size_t> found;
            tree.for_each_like(SlipPattern{typed, slips}, [&](std::size_t first, std::size_t end) {
                for (auto i = first; i < end; ++i) {
                    CHECK(found.insert(i).second);
                }
            });
            EditPattern const pattern{typed};
            std::set<std::size_t> expected;
            for (std::size_t i = 0; i < starts.size(); ++i) {
                if (pattern.distance_to_start_of(starts.text(i)) <= slips) {
                    expected.insert(i);
                }
            }
            CHECK(found == expected);
        }
    }

    TEST_CASE("the longest pattern is no trouble") {
        std::mt19937 random{4};
        Sample const sample{random};
        NameStarts const starts{sample.texts, sample.starts};
        LetterTree const tree{starts};
        std::string typed(SlipPattern::max_length, 'a');
        typed[20] = 'z';
        typed[40] = 'z';
        for (unsigned const slips : {1U, 2U}) {
            std::size_t found = 0;
            tree.for_each_like(SlipPattern{typed, slips},
                               [&](std::size_t first, std::size_t end) { found += end - first; });
            CHECK(found == (slips == 2 ? 1 : 0));
        }
    }
}
