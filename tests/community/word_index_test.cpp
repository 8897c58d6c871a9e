#include "src/community/word_index.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace epingle::community;
using epingle::geodata::Fit;

namespace {

using Found = std::map<std::string, Fit>;

/// The texts found, each with how well it fits.
Found found(std::vector<std::string> texts, std::string const& typed, bool slips = false) {
    std::sort(texts.begin(), texts.end());
    std::vector<std::string_view> const views{texts.begin(), texts.end()};
    WordIndex const index{views};
    Found list;
    auto const words = telling_words(typed);
    for (auto const& match : slips ? index.find_slips(words) : index.find(words)) {
        list.emplace(texts.at(match.text), match.fit);
    }
    return list;
}

std::vector<std::string> words_of(std::string const& text) {
    std::vector<std::string> words{""};
    for (char const letter : text) {
        if (letter == ' ') {
            words.emplace_back();
        } else {
            words.back().push_back(letter);
        }
    }
    return words;
}

/// Of two or three words of one to three letters out of three, so that much is alike.
std::string random_text(std::mt19937& random) {
    std::string text;
    for (auto words = 2 + random() % 2; words > 0; --words) {
        text += text.empty() ? "" : " ";
        for (auto letters = 1 + random() % 3; letters > 0; --letters) {
            text += static_cast<char>('x' + random() % 3);
        }
    }
    return text;
}

bool has_each_begun(std::string const& text, std::string const& typed) {
    auto const words = words_of(text);
    auto const wanted = words_of(typed);
    return std::all_of(wanted.begin(), wanted.end(), [&](std::string const& begun) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string const& word) { return word.starts_with(begun); });
    });
}

}  // namespace

TEST_SUITE("word index") {
    TEST_CASE("words that tell nothing are left out, unless there is nothing else") {
        CHECK(telling_words("Mairie de l’Haÿ-les-Roses") == "mairie hay roses");
        CHECK(telling_words("St-Malo et Ste-Anne") == "saint malo sainte anne");
        CHECK(telling_words("La") == "la");
        CHECK(telling_words(" – ").empty());
    }

    TEST_CASE("all words in whatever order are equal, the first begun is a start, else a word") {
        std::vector<std::string> const people{"boussole camille", "boussole camille marie",
                                              "camille robert", "dupont zoe"};
        CHECK(found(people, "Camille Boussole") ==
              Found{{"boussole camille", Fit::equal}, {"boussole camille marie", Fit::start}});
        CHECK(found(people, "bous") ==
              Found{{"boussole camille", Fit::start}, {"boussole camille marie", Fit::start}});
        CHECK(found(people, "cam") == Found{{"boussole camille", Fit::word},
                                            {"boussole camille marie", Fit::word},
                                            {"camille robert", Fit::start}});
        CHECK(found(people, "camille zoe").empty());
        CHECK(found(people, "").empty());
    }

    TEST_CASE("a slip is forgiven in words of five letters, two in those of eight") {
        std::vector<std::string> const people{"boussole camille", "dupont zoe"};
        CHECK(found(people, "dupnot", true) == Found{{"dupont zoe", Fit::slip}});
        CHECK(found(people, "bouzzole cam", true) == Found{{"boussole camille", Fit::two_slips}});
        CHECK(found(people, "zou", true).empty());
        CHECK(found(people, std::string(100, 'a'), true).empty());
    }

    TEST_CASE("texts without a word, and none at all, are found by nothing and harm nothing") {
        CHECK(found({"", "", "dupont zoe"}, "dup") == Found{{"dupont zoe", Fit::start}});
        CHECK(found({}, "dup").empty());
        CHECK(found({}, "dupont", true).empty());
    }

    TEST_CASE("what is found is what looking at each text finds") {
        std::mt19937 random{2026};
        std::vector<std::string> texts;
        for (int i = 0; i < 300; ++i) {
            texts.push_back(random_text(random));
        }
        for (int i = 0; i < 200; ++i) {
            auto const typed = random_text(random);
            CAPTURE(typed);
            Found const list = found(texts, typed);
            for (auto const& text : texts) {
                CAPTURE(text);
                CHECK(list.contains(text) == has_each_begun(text, typed));
            }
        }
    }
}
