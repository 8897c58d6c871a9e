#include "geodata/written_arrondissement.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace epingle::geodata {

namespace {

using Words = std::vector<WrittenWord>;

/// Roman numbers up to 39; 0 for anything else.
unsigned roman_number(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 10> units{"",  "i",  "ii",  "iii",  "iv",
                                                     "v", "vi", "vii", "viii", "ix"};
    unsigned tens = 0;
    while (tens < 3 && word.starts_with('x')) {
        word.remove_prefix(1);
        ++tens;
    }
    auto const* const found = std::find(units.begin(), units.end(), word);
    return found == units.end() ? 0 : tens * 10 + static_cast<unsigned>(found - units.begin());
}

/// The number of « 12 », « 12e », « 8eme », « xii », « iiie », « 1er »; 0 for anything else.
unsigned ordinal(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 8> endings{"",     "e",     "er", "eme",
                                                      "ieme", "iemes", "re", "nd"};
    auto const digits = leading_digits(word);
    if (digits > 0) {
        return digits <= 2 && std::find(endings.begin(), endings.end(), word.substr(digits)) !=
                                  endings.end()
                   ? number_in(word.substr(0, digits))
                   : 0;
    }
    for (auto const ending : endings) {
        if (word.ends_with(ending)) {
            if (auto const number = roman_number(word.substr(0, word.size() - ending.size()))) {
                return number;
            }
        }
    }
    return 0;
}

bool has_arrondissements(std::string_view word) noexcept {
    return word == "paris" || word == "lyon" || word == "marseille";
}

bool means_arrondissement(std::string_view word) noexcept {
    return word.starts_with("arr") || word.starts_with("ardt");
}

/// « PARIS07 »
void split_glued_number(Words& words) {
    if (words.empty()) {
        return;
    }
    std::string const text = words[0].text;
    auto const digit = text.find_first_of("0123456789");
    if (digit != std::string::npos && has_arrondissements(text.substr(0, digit)) &&
        is_number(text.substr(digit)) && text.size() - digit <= 2) {
        words[0].text = text.substr(0, digit);
        words.insert(words.begin() + 1, {text.substr(digit), ' '});
    }
}

/// « Paris 12e », « Paris (12ème arrondissement) », « Lyon 3 e arr. »
std::optional<WrittenArrondissement> take_after_city(Words& words, std::size_t city) {
    if (city + 1 >= words.size()) {
        return std::nullopt;
    }
    auto const number = ordinal(words[city + 1].text);
    auto end = city + 2;
    if (end < words.size() &&
        (words[end].text == "e" || words[end].text == "eme" || words[end].text == "er")) {
        ++end;
    }
    bool const said = end < words.size() && means_arrondissement(words[end].text);
    end += said ? 1 : 0;
    // « Lyon - 69 », « Paris (75) » are départements, and « Paris (12) » is an arrondissement.
    if (number == 0 || number > 20 || city != 0 || (end < words.size() && !said)) {
        return std::nullopt;
    }
    words.erase(words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(end));
    return WrittenArrondissement{words[city].text, number};
}

/// « 3e arrondissement de Lyon », « 12e Paris »
std::optional<WrittenArrondissement> take_before_city(Words& words, std::size_t city) {
    auto const first =
        std::find_if(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(city),
                     [](WrittenWord const& word) { return ordinal(word.text) != 0; });
    auto const last = words.begin() + static_cast<std::ptrdiff_t>(city);
    if (first == last || ordinal(first->text) > 20 || is_number(first->text)) {
        return std::nullopt;
    }
    bool const plain = std::all_of(first + 1, last, [](WrittenWord const& word) {
        return means_arrondissement(word.text) || word.text == "de";
    });
    if (!plain) {
        return std::nullopt;
    }
    WrittenArrondissement found{last->text, ordinal(first->text)};
    words.erase(first, last);
    return found;
}

}  // namespace

std::optional<WrittenArrondissement> take_arrondissement(std::vector<WrittenWord>& words,
                                                         std::optional<unsigned> cedex) {
    split_glued_number(words);
    auto const city = std::find_if(words.begin(), words.end(), [](WrittenWord const& word) {
        return has_arrondissements(word.text);
    });
    if (city == words.end()) {
        return std::nullopt;
    }
    auto const at = static_cast<std::size_t>(city - words.begin());
    if (at + 2 < words.size() && means_arrondissement(words[at + 1].text) &&
        is_number(words[at + 2].text)) {  // « Paris arrondissement 13 »
        words.erase(city + 1);
    }
    if (auto found = take_after_city(words, at)) {
        return found;
    }
    if (auto found = take_before_city(words, at)) {
        return found;
    }
    return cedex && words.size() == 1 ? std::optional{WrittenArrondissement{words[at].text, *cedex}}
                                      : std::nullopt;
}

}  // namespace epingle::geodata
