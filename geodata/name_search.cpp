#include "geodata/name_search.hpp"

#include "geodata/thresholds.hpp"

#include <algorithm>
#include <cstddef>

namespace epingle::geodata {

namespace {

using Number = NameIndex::Number;

/// Keeps the names of least distance.
class Nearest {
public:
    void add(Number name, unsigned edits) {
        if (edits < least_) {
            least_ = edits;
            names_.clear();
        }
        if (edits == least_) {
            names_.push_back(name);
        }
    }

    [[nodiscard]] Matches matches(double base) && {
        std::sort(names_.begin(), names_.end());
        return {ReasonKind::spelling, base - thresholds::per_edit * least_, false,
                std::move(names_)};
    }

private:
    unsigned least_{~0U};
    std::vector<Number> names_{};
};

unsigned edits_allowed(std::size_t letters, std::size_t for_one, std::size_t for_two) noexcept {
    if (letters > EditPattern::max_length) {
        return 0;
    }
    return letters >= for_two ? 2 : letters >= for_one ? 1 : 0;
}

std::vector<std::string_view> significant_words(std::string_view words) {
    auto all = words_of(words);
    std::erase_if(all, [](std::string_view word) { return significant_letters(word).empty(); });
    return all;
}

std::size_t letters_in(std::span<std::string_view const> words) noexcept {
    std::size_t count = 0;
    for (auto const word : words) {
        count += word.size();
    }
    return count;
}

/// Whether every word of `some` is a word of `all`, in order; `cut`: or the start of one.
bool are_among(std::span<std::string_view const> some, std::span<std::string_view const> all,
               bool cut) noexcept {
    constexpr std::size_t shortest_start = 3;
    auto at = all.begin();
    for (auto const word : some) {
        at = std::find_if(at, all.end(), [&](std::string_view other) {
            return other == word ||
                   (cut && word.size() >= shortest_start && other.starts_with(word));
        });
        if (at == all.end()) {
            return false;
        }
        ++at;
    }
    return true;
}

/// The three-letter runs of a name, its ends marked, sorted.
std::vector<std::uint32_t> runs_of(std::string_view letters) {
    std::vector<std::uint32_t> runs;
    runs.reserve(letters.size() + 2);
    std::uint32_t run = 0x0101;
    auto const push = [&](unsigned char letter) {
        run = ((run << 8U) | letter) & 0xFFFFFFU;
        runs.push_back(run);
    };
    for (char const letter : letters) {
        push(static_cast<unsigned char>(letter));
    }
    push(1);
    push(1);
    std::sort(runs.begin(), runs.end());
    return runs;
}

/// Sørensen–Dice: twice the runs in common over the runs of both.
double likeness(std::vector<std::uint32_t> const& a, std::vector<std::uint32_t> const& b) {
    std::size_t common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            ++common;
            ++i;
            ++j;
        } else {
            *i < *j ? ++i : ++j;
        }
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace

Matches NameSearch::equal(PlaceName const& name) const {
    Matches matches{ReasonKind::name, thresholds::whole, true, {}};
    index_.for_each_spelt(name.letters(), [&](Number number) {
        if (index_[number].words == name.words()) {
            matches.names.push_back(number);
        }
    });
    if (matches.empty()) {
        matches.score = thresholds::letters;
        index_.for_each_spelt(name.letters(),
                              [&](Number number) { matches.names.push_back(number); });
    }
    return matches;
}

Matches NameSearch::but_for_article(PlaceName const& name) const {
    Matches matches{ReasonKind::article, thresholds::article, true, {}};
    auto const add = [&](Number number) { matches.names.push_back(number); };
    index_.for_each_without_article(name.letters(), add);
    if (auto const article = leading_article(name.words()); article > 0) {
        auto const bare = name.letters().substr(article - 1);
        index_.for_each_spelt(bare, add);
        index_.for_each_without_article(bare, add);
    }
    return matches;
}

Matches NameSearch::same_significant_words(PlaceName const& name) const {
    Matches matches{ReasonKind::significant_words, thresholds::significant, false, {}};
    if (auto const letters = significant_letters(name.words()); !letters.empty()) {
        index_.for_each_meaning(letters, [&](Number number) { matches.names.push_back(number); });
    }
    return matches;
}

Matches NameSearch::beginning_with(PlaceName const& name) const {
    auto const names = significant_letters(name.words()).size() < thresholds::one_edit_in_scope
                           ? std::span<Number const>{}
                           : index_.starting_with(name.words());
    return {ReasonKind::first_words, thresholds::first_words, false, {names.begin(), names.end()}};
}

Matches NameSearch::slips(PlaceName const& name) const {
    auto const most = edits_allowed(name.letters().size(), thresholds::shown_in_france,
                                    thresholds::two_edits_in_france);
    Nearest nearest;
    if (most > 0) {
        index_.for_each_near(name.letters(), most,
                             [&](Number number, unsigned edits) { nearest.add(number, edits); });
    }
    return std::move(nearest).matches(thresholds::edited);
}

Matches NameSearch::slips(PlaceName const& name, Scope scope, bool in_postcode) const {
    auto const letters = name.letters();
    auto const most = edits_allowed(letters.size(), thresholds::one_edit_in_scope,
                                    thresholds::two_edits_in_scope);
    Nearest nearest;
    if (most > 0) {
        EditPattern const pattern{letters};
        auto const signature = letter_signature(letters);
        for (auto const commune : scope) {
            for (IndexedName const& known : index_.names_of(commune)) {
                if (has_more_bits_than(2 * most, known.signature ^ signature)) {
                    continue;
                }
                if (auto const edits = pattern.distance_to(known.letters); edits <= most) {
                    nearest.add(index_.number_of(known), edits);
                }
            }
        }
    }
    return std::move(nearest).matches(in_postcode ? thresholds::edited_in_postcode
                                                  : thresholds::edited);
}

Matches NameSearch::some_words(PlaceName const& name, Scope scope) const {
    Matches matches{ReasonKind::significant_words, thresholds::some_words, false, {}};
    auto const written = significant_words(name.words());
    if (letters_in(written) < thresholds::some_words_in_scope) {
        return matches;
    }
    std::size_t covered = 0;
    for (auto const commune : scope) {
        for (IndexedName const& known : index_.names_of(commune)) {
            auto const words = significant_words(known.words);
            std::size_t fit = are_among(written, words, true) ? letters_in(written) : 0;
            if (fit == 0 && letters_in(words) >= thresholds::some_words_in_scope &&
                are_among(words, written, false)) {
                fit = letters_in(words);
            }
            if (fit > covered) {
                covered = fit;
                matches.names.clear();
            }
            if (fit > 0 && fit == covered) {
                matches.names.push_back(index_.number_of(known));
            }
        }
    }
    return matches;
}

Matches NameSearch::alike(PlaceName const& name, Scope scope) const {
    Matches matches{ReasonKind::spelling, 0, false, {}};
    auto const written = runs_of(name.letters());
    double best = 0;
    double second = 0;
    std::uint32_t best_commune = 0;
    for (auto const commune : scope) {
        for (IndexedName const& known : index_.names_of(commune)) {
            auto const value = likeness(written, runs_of(known.letters));
            if (value > best) {
                second = commune == best_commune ? second : best;
                best = value;
                best_commune = commune;
                matches.names = {index_.number_of(known)};
            } else if (commune != best_commune) {
                second = std::max(second, value);
            }
        }
    }
    matches.score = best;
    if (best < thresholds::trigrams || best - second < thresholds::trigram_lead) {
        matches.names.clear();
    }
    return matches;
}

}  // namespace epingle::geodata
