#include "tools/bench/geocoding/name_book.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace epingle::bench {

using namespace geodata;

namespace {

constexpr std::size_t most_edits = 2;
constexpr std::size_t least_letters_in_france = 8;
constexpr std::size_t least_letters_in_departement = 4;

std::string loose_letters(std::string_view name) {
    constexpr std::array<std::string_view, 16> small{"le",  "la", "les", "l",   "de",   "du",
                                                     "des", "d",  "en",  "sur", "sous", "et",
                                                     "a",   "au", "aux", "s"};
    std::string const words = plain_words(name);
    std::string letters;
    for (auto const word : split(words, ' ')) {
        if (std::find(small.begin(), small.end(), word) == small.end()) {
            letters += word;
        }
    }
    return letters.empty() ? plain_letters(name) : letters;
}

std::uint32_t letter_set(std::string_view letters) {
    std::uint32_t set = 0;
    for (char const letter : letters) {
        set |= std::uint32_t{1} << (static_cast<unsigned char>(letter) & 31U);
    }
    return set;
}

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
std::size_t edits_between(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const differs = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + differs});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

/// One edit changes the length by one and the set of letters by two at most: most names are put
/// aside by these.
bool is_within(std::size_t edits, std::string_view a, std::uint32_t a_set, std::string_view b,
               std::uint32_t b_set) {
    auto const longer = std::max(a.size(), b.size());
    return longer - std::min(a.size(), b.size()) <= edits &&
           static_cast<std::size_t>(std::popcount(a_set ^ b_set)) <= 2 * edits &&
           edits_between(a, b) <= edits;
}

bool is_only(std::vector<Commune const*> const& bearers, Commune const& commune, Scope scope) {
    return std::all_of(bearers.begin(), bearers.end(), [&](Commune const* bearer) {
        return bearer == &commune ||
               (scope == Scope::departement && bearer->departement != commune.departement);
    });
}

}  // namespace

std::string plain_words(std::string_view name) {
    std::string const folded = fold(name);
    std::string words;
    for (auto const word : split(folded, ' ')) {
        auto const whole = word == "st" ? "saint" : word == "ste" ? "sainte" : word;
        words.append(words.empty() ? "" : " ").append(whole);
    }
    return words;
}

std::string plain_letters(std::string_view name) {
    std::string letters = plain_words(name);
    std::erase(letters, ' ');
    return letters;
}

NameBook::NameBook(Gazetteer const& gazetteer) : gazetteer_{&gazetteer} {
    for (Commune const& commune : gazetteer.communes()) {
        communes_by_name_[plain_words(commune.name)].push_back(&commune);
        add(commune.name, commune);
    }
    for (OtherName const& other : gazetteer.other_names()) {
        add(other.name, *gazetteer.commune(other.commune.text()));
    }
}

void NameBook::add(std::string_view name, Commune const& commune) {
    std::string const letters = plain_letters(name);
    by_letters_[letters].push_back(&commune);
    by_loose_letters_[loose_letters(name)].push_back(&commune);
    Name const entry{letters, letter_set(letters), &commune};
    names_.push_back(entry);
    names_of_departement_[commune.departement].push_back(entry);
}

bool NameBook::only_bearer(std::string_view name, Commune const& commune, Scope scope) const {
    auto const found = by_letters_.find(plain_letters(name));
    return found == by_letters_.end() || is_only(found->second, commune, scope);
}

bool NameBook::only_bearer_loosely(std::string_view name, Commune const& commune,
                                   Scope scope) const {
    auto const found = by_loose_letters_.find(loose_letters(name));
    return found == by_loose_letters_.end() || is_only(found->second, commune, scope);
}

std::vector<NameBook::Name> const& NameBook::names(Commune const& commune, Scope scope) const {
    return scope == Scope::france ? names_
                                  : names_of_departement_.find(commune.departement)->second;
}

std::size_t NameBook::edits_from(std::string const& letters, Commune const& commune) const {
    std::size_t edits = most_edits;
    for (Name const& name : names(commune, Scope::departement)) {
        if (name.commune == &commune) {
            edits = std::min(edits, edits_between(letters, name.letters));
        }
    }
    return edits;
}

bool NameBook::stands_apart(std::string_view written, Commune const& commune, Scope scope) const {
    std::string const letters = plain_letters(written);
    bool const all = scope == Scope::france;
    if (letters.size() < (all ? least_letters_in_france : least_letters_in_departement) ||
        !only_bearer(written, commune, Scope::france)) {
        return false;
    }
    auto const set = letter_set(letters);
    auto const edits = all ? most_edits : edits_from(letters, commune);
    auto const& list = names(commune, scope);
    return std::none_of(list.begin(), list.end(), [&](Name const& name) {
        return name.commune != &commune &&
               (name.letters.starts_with(letters) ||
                is_within(edits, letters, set, name.letters, name.letter_set));
    });
}

bool NameBook::resembles_one_of(std::string_view name, std::string_view departement) const {
    auto const list = names_of_departement_.find(departement);
    if (list == names_of_departement_.end()) {
        return false;
    }
    std::string const letters = plain_letters(name);
    auto const set = letter_set(letters);
    return std::any_of(list->second.begin(), list->second.end(), [&](Name const& other) {
        return other.letters.starts_with(letters) || letters.starts_with(other.letters) ||
               is_within(most_edits, letters, set, other.letters, other.letter_set);
    });
}

bool NameBook::is_known(std::string_view name) const {
    return by_loose_letters_.contains(loose_letters(name));
}

}  // namespace epingle::bench
