#pragma once

#include "geodata/fit.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::community {

/// A text folded and reduced to the words that tell it from others: « Mairie de St-Malo » → "mairie
/// saint malo". Nothing is left out of what has nothing else: « La » → "la".
[[nodiscard]] std::string telling_words(std::string_view text);

/// Finds short texts, each known by its position, by their words and starts of words in whatever
/// order. Keeps words, not texts. Immutable, safe to read from any number of threads.
class WordIndex {
public:
    /// Longer texts are nobody's typing: of `words`, what follows is not read.
    static constexpr std::size_t most_words = 8;

    struct Match {
        std::uint32_t text{};
        geodata::Fit fit{geodata::Fit::word};
    };

    /// Of texts in ascending order, each as `telling_words` gives them. Keeps no reference to them.
    explicit WordIndex(std::span<std::string_view const> texts);

    /// The texts in which each of `words` (telling ones) begins a word, in order: equal when these
    /// are all its words, start when its first word is among them. O(matches of each word).
    [[nodiscard]] std::vector<Match> find(std::string_view words) const;
    /// The same where words of five letters or more have one slip of the pen, those of eight two.
    /// O(words of all texts).
    [[nodiscard]] std::vector<Match> find_slips(std::string_view words) const;

private:
    struct Range {
        std::size_t first{};
        std::size_t end{};
    };
    class Sieved;

    [[nodiscard]] std::string_view word(std::size_t i) const noexcept {
        return std::string_view{letters_}.substr(ends_[i], ends_[i + 1] - ends_[i]);
    }
    [[nodiscard]] std::span<std::uint32_t const> texts_of(Range words) const noexcept {
        return std::span{texts_}.subspan(texts_end_[words.first],
                                         texts_end_[words.end] - texts_end_[words.first]);
    }
    [[nodiscard]] Range beginning_with(std::string_view start) const;
    void add(std::span<std::string_view const> texts);

    std::size_t size_;                         ///< texts
    std::string letters_{};                    ///< of all words, ascending, one after another
    std::vector<std::uint32_t> ends_{0};       ///< in letters_, of the words before each
    std::vector<std::uint32_t> texts_{};       ///< that have each word, word by word
    std::vector<std::uint32_t> texts_end_{};   ///< in texts_, of the words before each
    std::vector<std::uint32_t> begun_by_{};    ///< texts whose first word is before each
    std::vector<std::uint8_t> word_counts_{};  ///< of each text
};

}  // namespace epingle::community
