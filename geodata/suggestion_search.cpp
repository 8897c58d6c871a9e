#include "geodata/suggestion_search.hpp"

#include "geodata/fit.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace epingle::geodata {

namespace {

/// From this many letters on, one slip of the pen is forgiven; from so many, two.
constexpr std::size_t letters_for_a_slip = 5;
constexpr std::size_t letters_for_two_slips = 8;

struct Phrase {
    std::string_view written{};
    std::string_view meant{};
};
/// The official names of EPCI begin with their kind's initials.
constexpr std::array kinds_of_epci{
    Phrase{"communaute de communes", "cc"}, Phrase{"com com", "cc"}, Phrase{"comcom", "cc"},
    Phrase{"communaute d agglomeration", "ca"}, Phrase{"communaute urbaine", "cu"}};

/// « communauté de communes amb » → "cc amb"; so is what is typed of it from « communauté » on.
std::string with_initials(std::string folded) {
    constexpr std::size_t telling = std::string_view{"communaute"}.size();
    for (auto const& [written, meant] : kinds_of_epci) {
        if (folded.size() > telling && written.starts_with(folded)) {
            return std::string{meant};
        }
        bool const ends_there = folded.size() == written.size() ||
                                (folded.size() > written.size() && folded[written.size()] == ' ');
        if (ends_there && folded.starts_with(written)) {
            return folded.replace(0, written.size(), meant);
        }
    }
    return folded;
}

bool is_code_like(std::string_view word) noexcept {
    return !word.empty() && word.size() <= 5 && word[0] >= '0' && word[0] <= '9';
}

std::string in_capitals(std::string_view code) {
    std::string capitals{code};
    std::transform(capitals.begin(), capitals.end(), capitals.begin(), [](char character) {
        return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A')
                                                    : character;
    });
    return capitals;
}

class Search {
public:
    Search(SuggestionIndex const& index, BestPlaces& best) : index_{index}, best_{best} {}

    void run(std::string_view text) {
        bool const one_word = text.find(' ') == std::string_view::npos;
        if (one_word && is_code_like(text)) {
            index_.find_code(in_capitals(text), best_);
        }
        if (find_names(text, {}) || (one_word && find_slips(text, {})) || one_word) {
            return;
        }
        auto const names = [this](std::string_view name, Scope const& scope) {
            return find_names(name, scope);
        };
        auto const slips = [this](std::string_view name, Scope const& scope) {
            return find_slips(name, scope);
        };
        static_cast<void>(find_beside_code(text, names) || find_beside_departement(text, names) ||
                          find_beside_code(text, slips) || find_slips(text, {}) ||
                          find_beside_departement(text, slips));
    }

private:
    /// The last word may be an abbreviation, or the start of a longer word: both are meant.
    bool find_names(std::string_view text, Scope const& scope) {
        PlaceName const name{text};
        index_.find_words(name.words(), scope, best_);
        if (name.words() != text) {
            find_with_literal_end(text, name, scope);
        }
        bool const one_word = text.find(' ') == std::string_view::npos;
        if (best_.empty() || (one_word && best_.bound() >= order_of(Fit::run_together, true, 0))) {
            index_.find_letters(name.letters(), scope, best_);
        }
        if (auto const article = leading_article(name.words()); best_.empty() && article > 0) {
            index_.find_words(name.words().substr(article), scope, best_);
        }
        return !best_.empty();
    }

    void find_with_literal_end(std::string_view text, PlaceName const& name, Scope const& scope) {
        auto const last = text.substr(text.rfind(' ') + 1);
        PlaceName const before{text.substr(0, text.size() - last.size())};
        std::string literal{before.words()};
        literal.append(before.empty() ? "" : " ").append(last);
        if (literal != name.words()) {
            index_.find_words(literal, scope, best_);
        }
    }

    bool find_slips(std::string_view text, Scope const& scope) {
        PlaceName const name{text};
        auto const letters = name.letters();
        if (letters.size() >= letters_for_a_slip) {
            index_.find_slips(letters, 1, scope, best_);
        }
        if (best_.empty() && letters.size() >= letters_for_two_slips) {
            index_.find_slips(letters, 2, scope, best_);
        }
        return !best_.empty();
    }

    /// « Saint-Denis 974 », « 63600 Ambert ».
    template <class Find>
    bool find_beside_code(std::string_view text, Find find) {
        for (auto const word : words_of(text)) {
            if (!is_code_like(word)) {
                continue;
            }
            std::string rest;
            for (auto const other : words_of(text)) {
                if (other.data() != word.data()) {
                    rest.append(rest.empty() ? "" : " ").append(other);
                }
            }
            auto const code = in_capitals(word);
            if (find(rest, Scope{code, {}})) {
                return true;
            }
        }
        return false;
    }

    /// « Saint-Denis Réunion »; the département may be only begun: « Ambert Puy ».
    template <class Find>
    bool find_beside_departement(std::string_view text, Find find) {
        for (auto blank = text.rfind(' '); blank != std::string_view::npos && blank > 0;
             blank = text.rfind(' ', blank - 1)) {
            PlaceName const tail{text.substr(blank + 1)};
            auto departements = index_.departements_beginning_with(tail.words());
            if (!departements.empty() &&
                find(text.substr(0, blank), Scope{{}, std::move(departements)})) {
                return true;
            }
        }
        return false;
    }

    SuggestionIndex const& index_;
    BestPlaces& best_;
};

}  // namespace

void search(SuggestionIndex const& index, std::string_view typed, BestPlaces& best) {
    if (auto const text = with_initials(fold(typed)); !text.empty()) {
        Search{index, best}.run(text);
    }
}

}  // namespace epingle::geodata
