#include "src/community/word_index.hpp"

#include "geodata/edit_distance.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace epingle::community {

namespace {

using geodata::Fit;

constexpr std::size_t letters_for_a_slip = 5;
constexpr std::size_t letters_for_two_slips = 8;

/// Calls `visit` for each word of a folded text.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
    while (!text.empty()) {
        auto const blank = std::min(text.find(' '), text.size());
        if (blank > 0) {
            visit(text.substr(0, blank));
        }
        text.remove_prefix(std::min(blank + 1, text.size()));
    }
}

bool tells_nothing(std::string_view word) noexcept {
    static constexpr std::array<std::string_view, 12> small{"a",  "au", "aux", "d",  "de", "des",
                                                            "du", "et", "l",   "la", "le", "les"};
    return std::binary_search(small.begin(), small.end(), word);
}

std::string_view in_full(std::string_view word) noexcept {
    return word == "st" ? "saint" : word == "ste" ? "sainte" : word;
}

unsigned slips_forgiven(std::string_view word) noexcept {
    if (word.size() > geodata::EditPattern::max_length) {
        return 0;
    }
    return word.size() >= letters_for_two_slips ? 2 : word.size() >= letters_for_a_slip ? 1 : 0;
}

/// One bit for each text.
class Bits {
public:
    explicit Bits(std::size_t size) : blocks_((size + 63) / 64) {}

    void set(std::size_t i) noexcept { blocks_[i / 64] |= std::uint64_t{1} << (i % 64); }
    [[nodiscard]] bool operator[](std::size_t i) const noexcept {
        return (blocks_[i / 64] >> (i % 64) & 1U) != 0;
    }
    void keep(Bits const& other) noexcept {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            blocks_[i] &= other.blocks_[i];
        }
    }
    template <class Visit>
    void for_each(Visit visit) const {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            for (auto block = blocks_[i]; block != 0; block &= block - 1) {
                visit(static_cast<std::uint32_t>(i * 64 +
                                                 static_cast<unsigned>(std::countr_zero(block))));
            }
        }
    }

private:
    std::vector<std::uint64_t> blocks_;
};

}  // namespace

std::string telling_words(std::string_view text) {
    auto const folded = fold(text);
    std::string words;
    for_each_word(folded, [&words](std::string_view word) {
        if (!tells_nothing(word)) {
            words.append(words.empty() ? "" : " ").append(in_full(word));
        }
    });
    return words.empty() ? folded : words;
}

/// The texts that are left, word after word.
class WordIndex::Sieved {
public:
    explicit Sieved(WordIndex const& index) : index_{index} {}

    void begin_word() { met_ = {Bits{index_.size_}, Bits{index_.size_}}; }
    /// Texts with a word of `words`, which `typed` begins, or nearly is.
    void meet(Range words, std::string_view typed) {
        for (auto const text : index_.texts_of(words)) {
            met_.begun.set(text);
        }
        if (words.first < words.end && index_.word(words.first) == typed) {
            for (auto const text : index_.texts_of({words.first, words.first + 1})) {
                met_.whole.set(text);
            }
        }
        starts_.push_back({index_.begun_by_[words.first], index_.begun_by_[words.end]});
    }
    void end_word() {
        if (words_ == 0) {
            left_ = met_;
        } else {
            left_.begun.keep(met_.begun);
            left_.whole.keep(met_.whole);
        }
        ++words_;
    }

    /// `slips`: none is an exact match, and these say how far off they are.
    [[nodiscard]] std::vector<Match> matches(unsigned slips) const {
        std::vector<Match> list;
        left_.begun.for_each([&](std::uint32_t text) {
            list.push_back({text, slips == 0   ? fit_of(text)
                                  : slips == 1 ? Fit::slip
                                               : Fit::two_slips});
        });
        return list;
    }

private:
    struct Met {
        Bits begun;
        Bits whole;
    };

    [[nodiscard]] Fit fit_of(std::uint32_t text) const noexcept {
        if (left_.whole[text] && index_.word_counts_[text] == words_) {
            return Fit::equal;
        }
        bool const is_begun = std::any_of(
            starts_.begin(), starts_.end(),
            [text](Range const& range) { return range.first <= text && text < range.end; });
        return is_begun ? Fit::start : Fit::word;
    }

    WordIndex const& index_;
    Met met_{Bits{0}, Bits{0}};
    Met left_{Bits{0}, Bits{0}};
    std::vector<Range> starts_{};  ///< texts whose first word is one that was typed
    std::size_t words_{0};
};

WordIndex::WordIndex(std::span<std::string_view const> texts) : size_{texts.size()} {
    add(texts);
    letters_.shrink_to_fit();
    ends_.shrink_to_fit();
}

void WordIndex::add(std::span<std::string_view const> texts) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    word_counts_.reserve(size_);
    for (auto const text : texts) {
        std::size_t count = 0;
        for_each_word(text, [&](std::string_view word) {
            ++numbers[word];
            ++count;
        });
        constexpr std::size_t most = std::numeric_limits<std::uint8_t>::max();
        word_counts_.push_back(static_cast<std::uint8_t>(std::min(count, most)));
    }
    std::vector<std::string_view> words;
    words.reserve(numbers.size());
    for (auto const& [word, count] : numbers) {
        words.push_back(word);
    }
    std::sort(words.begin(), words.end());
    texts_end_.assign(words.size() + 1, 0);
    begun_by_.assign(words.size() + 1, 0);
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        letters_.append(words[i]);
        ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
        auto& number = numbers[words[i]];
        texts_end_[i + 1] = texts_end_[i] + number;
        number = i;
    }
    texts_.resize(texts_end_.back());
    auto free = texts_end_;
    for (std::uint32_t text = 0; text < texts.size(); ++text) {
        bool is_first = true;
        for_each_word(texts[text], [&](std::string_view word) {
            auto const number = numbers[word];
            texts_[free[number]++] = text;
            begun_by_[number + 1] += is_first ? 1U : 0U;
            is_first = false;
        });
        begun_by_[0] += is_first ? 1U : 0U;  // without a word, and so before all that have one
    }
    std::partial_sum(begun_by_.begin(), begun_by_.end(), begun_by_.begin());
}

WordIndex::Range WordIndex::beginning_with(std::string_view start) const {
    auto const first_where = [this](std::size_t from, auto is_there) {
        auto end = ends_.size() - 1;
        while (from < end) {
            auto const middle = from + (end - from) / 2;
            if (is_there(word(middle))) {
                end = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    };
    auto const first = first_where(0, [start](std::string_view one) { return one >= start; });
    auto const end = first_where(
        first, [start](std::string_view one) { return one.substr(0, start.size()) > start; });
    return {first, end};
}

std::vector<WordIndex::Match> WordIndex::find(std::string_view words) const {
    Sieved sieved{*this};
    std::size_t count = 0;
    for_each_word(words, [&](std::string_view typed) {
        if (count++ < most_words) {
            sieved.begin_word();
            sieved.meet(beginning_with(typed), typed);
            sieved.end_word();
        }
    });
    return count == 0 ? std::vector<Match>{} : sieved.matches(0);
}

std::vector<WordIndex::Match> WordIndex::find_slips(std::string_view words) const {
    Sieved sieved{*this};
    std::size_t count = 0;
    unsigned most = 0;
    for_each_word(words, [&](std::string_view typed) {
        if (count++ >= most_words) {
            return;
        }
        sieved.begin_word();
        sieved.meet(beginning_with(typed), typed);
        if (auto const slips = slips_forgiven(typed); slips > 0) {
            most = std::max(most, slips);
            geodata::EditPattern const pattern{typed};
            for (std::size_t i = 0; i + 1 < ends_.size(); ++i) {
                if (pattern.distance_to_start_of(word(i)) <= slips) {
                    sieved.meet({i, i + 1}, typed);
                }
            }
        }
        sieved.end_word();
    });
    return most == 0 ? std::vector<Match>{} : sieved.matches(most);
}

}  // namespace epingle::community
