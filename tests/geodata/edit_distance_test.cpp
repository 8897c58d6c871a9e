#include "geodata/edit_distance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <random>
#include <string>
#include <vector>

using namespace epingle::geodata;

namespace {

/// The textbook table, to compare with.
unsigned by_table(std::string_view a, std::string_view b) {
    std::vector<std::vector<unsigned>> cell(a.size() + 1, std::vector<unsigned>(b.size() + 1));
    for (unsigned i = 0; i <= a.size(); ++i) {
        for (unsigned j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cell[i][j] = i + j;
                continue;
            }
            cell[i][j] = std::min({cell[i - 1][j] + 1, cell[i][j - 1] + 1,
                                   cell[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cell[i][j] = std::min(cell[i][j], cell[i - 2][j - 2] + 1);
            }
        }
    }
    return cell[a.size()][b.size()];
}

std::string random_word(std::mt19937& random) {
    std::string word(1 + random() % 20, 'a');
    for (char& letter : word) {
        letter = static_cast<char>('a' + random() % 4);
    }
    return word;
}

}  // namespace

TEST_SUITE("edit distance") {
    TEST_CASE("it is the textbook's, swaps of neighbours included") {
        std::mt19937 random{1};
        for (int i = 0; i < 2000; ++i) {
            auto const a = random_word(random);
            auto const b = random_word(random);
            CAPTURE(a);
            CAPTURE(b);
            auto const expected = by_table(a, b);
            REQUIRE(EditPattern{a}.distance_to(b) == expected);
            REQUIRE(std::popcount(letter_signature(a) ^ letter_signature(b)) <=
                    static_cast<int>(2 * expected));
        }
    }

    TEST_CASE("the start of a longer text is compared with its best start") {
        CHECK(EditPattern{"montpelier"}.distance_to_start_of("montpellier le vieux") == 1);
        CHECK(EditPattern{"ambert"}.distance_to_start_of("ambert") == 0);
        CHECK(EditPattern{"ambert"}.distance_to_start_of("") == 6);
    }

    TEST_CASE("the longest pattern works as any other") {
        std::string const longest(EditPattern::max_length, 'x');
        CHECK(EditPattern{longest}.distance_to(longest) == 0);
        CHECK(EditPattern{longest}.distance_to(longest + "y") == 1);
    }
}
