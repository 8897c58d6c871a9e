#include "geodata/name_search.hpp"

#include "geodata/text_repair.hpp"
#include "geodata/thresholds.hpp"

#include <algorithm>
#include <array>
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

    [[nodiscard]] bool empty() const noexcept { return names_.empty(); }
    [[nodiscard]] Matches matches(double base) && {
        std::sort(names_.begin(), names_.end());
        return {ReasonKind::spelling, base - thresholds::per_edit * least_, false,
                std::move(names_)};
    }

private:
    unsigned least_{~0U};
    std::vector<Number> names_{};
};

/// From how many letters on one, two and three edits are put right.
using Lengths = std::array<std::size_t, 3>;
constexpr Lengths in_france{thresholds::shown_in_france, thresholds::two_edits_in_france,
                            thresholds::three_edits_in_france};
constexpr Lengths in_a_postcode{thresholds::one_edit_in_scope, thresholds::two_edits_in_postcode,
                                thresholds::three_edits_in_postcode};
constexpr Lengths in_scope{thresholds::one_edit_in_scope, thresholds::two_edits_in_scope,
                           thresholds::three_edits_in_scope};

unsigned edits_allowed(std::size_t letters, Lengths const& lengths) noexcept {
    if (letters > EditPattern::max_length) {
        return 0;
    }
    return static_cast<unsigned>(std::count_if(
        lengths.begin(), lengths.end(), [letters](std::size_t least) { return letters >= least; }));
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

constexpr unsigned no_match = 99;

/// How far lost letters are from standing for one letter each in `text`; `no_match` when what is
/// left of the pattern is not in it. Exponential in the losses, which are few.
unsigned cost_of_losses(std::string_view pattern, std::string_view text) noexcept {
    auto const loss = std::min(pattern.find(lost_letter), pattern.size());
    if (!text.starts_with(pattern.substr(0, loss))) {
        return no_match;
    }
    text.remove_prefix(loss);
    if (loss == pattern.size()) {
        return text.empty() ? 0 : no_match;
    }
    pattern.remove_prefix(loss + lost_letter.size());
    unsigned least = no_match;
    for (std::size_t letters = 0; letters <= std::min<std::size_t>(2, text.size()); ++letters) {
        least =
            std::min(least, (letters == 1 ? 0 : 1) + cost_of_losses(pattern, text.substr(letters)));
    }
    return least;
}

std::size_t losses_in(std::string_view letters) noexcept {
    std::size_t count = 0;
    for (auto at = letters.find(lost_letter); at != std::string_view::npos;
         at = letters.find(lost_letter, at + lost_letter.size())) {
        ++count;
    }
    return count;
}

/// Whether blanks of `written` stand only where `known` has some: others were forgotten, none fell
/// into a word. Both have the same letters.
bool has_no_blank_inside_words(std::string_view written, std::string_view known) noexcept {
    for (std::size_t i = 0, j = 0; i < written.size(); ++i, ++j) {
        if (written[i] == ' ' && (j >= known.size() || known[j] != ' ')) {
            return false;
        }
        j += static_cast<std::size_t>(written[i] != ' ' && j < known.size() && known[j] == ' ');
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
        index_.for_each_spelt(name.letters(), [&](Number number) {
            matches.names.push_back(number);
            matches.sure =
                matches.sure && has_no_blank_inside_words(name.words(), index_[number].words);
        });
    }
    return matches;
}

std::vector<Matches> NameSearch::equal_but_for_losses(PlaceName const& name) const {
    auto const letters = name.letters();
    auto const losses = losses_in(letters);
    auto const left = letters.size() - losses * lost_letter.size();
    if (losses == 0 || losses > thresholds::most_losses ||
        left < thresholds::letters_beside_losses) {
        return {};
    }
    std::vector<Matches> found;
    for (std::size_t cost = 0; cost <= losses; ++cost) {
        found.push_back({ReasonKind::spelling,
                         thresholds::edited - thresholds::per_edit * static_cast<double>(cost) / 2,
                         false,
                         {}});
    }
    index_.for_each_of_length(left, left + 2 * losses, [&](Number number) {
        if (auto const cost = cost_of_losses(letters, index_[number].letters); cost <= losses) {
            found[cost].names.push_back(number);
        }
    });
    for (Matches& matches : found) {
        std::sort(matches.names.begin(), matches.names.end());
    }
    return found;
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
    auto const written = words_of(name.words());
    auto const letters = significant_letters(name.words());
    // A small word at the end had another after it: « Saint-Vitte-sur ».
    if (letters.empty() || significant_letters(written.back()).empty()) {
        return matches;
    }
    index_.for_each_meaning(letters, [&](Number number) {
        // « L'le-Saint-Denis » has two small words too many to be Saint-Denis.
        if (written.size() <= words_of(index_[number].words).size() + 1) {
            matches.names.push_back(number);
        }
    });
    return matches;
}

Matches NameSearch::beginning_with(PlaceName const& name) const {
    auto const names = significant_letters(name.words()).size() < thresholds::one_edit_in_scope
                           ? std::span<Number const>{}
                           : index_.starting_with(name.words());
    return {ReasonKind::first_words, thresholds::first_words, false, {names.begin(), names.end()}};
}

Matches NameSearch::cut_short(PlaceName const& name) const {
    auto const names = name.letters().size() < thresholds::cut_in_scope
                           ? std::span<Number const>{}
                           : index_.starting_so(name.words());
    return {ReasonKind::first_words, thresholds::first_words, false, {names.begin(), names.end()}};
}

Matches NameSearch::slips(PlaceName const& name) const {
    auto const most = edits_allowed(name.letters().size(), in_france);
    Nearest nearest;
    // Most slips are of one edit, and each one more to be looked for takes much longer.
    for (unsigned edits = 1; edits <= most && nearest.empty(); ++edits) {
        index_.for_each_near(name.letters(), edits,
                             [&](Number number, unsigned found) { nearest.add(number, found); });
    }
    return std::move(nearest).matches(thresholds::edited);
}

Matches NameSearch::slips(PlaceName const& name, Scope scope, bool in_postcode) const {
    auto const letters = name.letters();
    auto const most = edits_allowed(letters.size(), in_postcode ? in_a_postcode : in_scope);
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

/// The names of which `covered(words)` tells the most letters, above none.
template <class Covered>
Matches NameSearch::most_covered(Scope scope, Covered covered) const {
    Matches matches{ReasonKind::significant_words, thresholds::some_words, false, {}};
    std::size_t most = 0;
    for (auto const commune : scope) {
        for (IndexedName const& known : index_.names_of(commune)) {
            auto const letters = covered(significant_words(known.words));
            if (letters > most) {
                most = letters;
                matches.names.clear();
            }
            if (letters > 0 && letters == most) {
                matches.names.push_back(index_.number_of(known));
            }
        }
    }
    return matches;
}

Matches NameSearch::words_left_out(PlaceName const& name, Scope scope) const {
    auto const written = significant_words(name.words());
    auto const letters = letters_in(written);
    return most_covered(scope, [&](std::vector<std::string_view> const& words) {
        bool const fits =
            letters >= thresholds::some_words_in_scope && are_among(written, words, true);
        return fits ? letters : std::size_t{0};
    });
}

Matches NameSearch::words_added(PlaceName const& name, Scope scope) const {
    auto const written = significant_words(name.words());
    return most_covered(scope, [&](std::vector<std::string_view> const& words) {
        auto const letters = letters_in(words);
        bool const fits =
            words.size() <= written.size() &&
            std::equal(words.begin(), words.end(), written.begin()) &&
            (letters >= thresholds::long_name_before_others ||
             (letters >= thresholds::name_before_others && 2 * letters > letters_in(written)));
        return fits ? letters : std::size_t{0};
    });
}

Matches NameSearch::alike(PlaceName const& name, Scope scope) const {
    auto const least = scope.size() < thresholds::small_scope ? thresholds::trigrams_in_postcode
                                                              : thresholds::trigrams;
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
    if (best < least || best - second < thresholds::trigram_lead) {
        matches.names.clear();
    }
    return matches;
}

}  // namespace epingle::geodata
