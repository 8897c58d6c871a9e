#include "geodata/place_name.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <array>

namespace epingle::geodata {

namespace {

struct Abbreviation {
    std::string_view written{};
    std::string_view meant{};
};

/// Whole words only: replacing « st » inside words makes a Saintrasbourg.
constexpr std::array abbreviations{
    Abbreviation{"st", "saint"},      Abbreviation{"ste", "sainte"}, Abbreviation{"sts", "saints"},
    Abbreviation{"stes", "saintes"},  Abbreviation{"lez", "les"},    Abbreviation{"ss", "sous"},
    Abbreviation{"nd", "notre dame"},
};

/// What a lone letter stands for, by where it stands; empty when it is itself (the commune of Y).
std::string_view meaning_of_letter(std::string_view letter, bool first, std::string_view next) {
    if (next.empty()) {
        return {};
    }
    if (letter == "s") {
        return first ? "saint" : next == "s" ? "sous" : "sur";
    }
    if (letter == "n" && next == "d") {
        return "notre dame";
    }
    return letter == "p" && !first ? "pres" : std::string_view{};
}

std::string_view meaning_of(std::string_view word) noexcept {
    if (word.size() > 4) {
        return word;
    }
    auto const* const found =
        std::find_if(abbreviations.begin(), abbreviations.end(),
                     [word](Abbreviation const& known) { return known.written == word; });
    return found == abbreviations.end() ? word : found->meant;
}

/// Takes the first word off folded text.
std::string_view next_word(std::string_view& text) noexcept {
    auto const end = std::min(text.find(' '), text.size());
    auto const word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

bool is_capital_inside(std::string_view text, std::size_t at) noexcept {
    return text[at] >= 'A' && text[at] <= 'Z' && at > 0 && text[at - 1] >= 'a' &&
           text[at - 1] <= 'z';
}

bool has_capital_inside(std::string_view text) noexcept {
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (is_capital_inside(text, at)) {
            return true;
        }
    }
    return false;
}

/// « LaTronche » is La Tronche, and not Latronche.
std::string with_capitals_apart(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        out.append(is_capital_inside(text, at) ? " " : "").push_back(text[at]);
    }
    return out;
}

bool is_small_word(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 18> small{"sous", "a",   "au",  "aux",  "d",   "de",
                                                     "des",  "du",  "en",  "et",   "l",   "la",
                                                     "le",   "les", "sur", "dans", "par", "pres"};
    return std::find(small.begin(), small.end(), word) != small.end();
}

}  // namespace

PlaceName::PlaceName(std::string_view written) {
    std::string const folded =
        has_capital_inside(written) ? fold(with_capitals_apart(written)) : fold(written);
    words_.reserve(folded.size() + 8);
    for (std::string_view rest = folded; !rest.empty();) {
        auto const word = next_word(rest);
        auto meant = meaning_of(word);
        if (word.size() == 1) {
            auto const next = rest.substr(0, rest.find(' '));
            auto const letter = meaning_of_letter(word, words_.empty(), next);
            if (letter == "sous" || letter == "notre dame") {
                next_word(rest);
            }
            meant = letter.empty() ? word : letter;
        }
        words_.append(words_.empty() ? "" : " ").append(meant);
    }
    letters_ = words_;
    letters_.erase(std::remove(letters_.begin(), letters_.end(), ' '), letters_.end());
}

bool is_article(std::string_view word) noexcept {
    return word == "l" || word == "le" || word == "la" || word == "les";
}

std::size_t leading_article(std::string_view words) noexcept {
    auto const end = words.find(' ');
    return end != std::string_view::npos && is_article(words.substr(0, end)) ? end + 1 : 0;
}

std::string significant_letters(std::string_view words) {
    std::string letters;
    while (!words.empty()) {
        if (auto const word = next_word(words); !is_small_word(word)) {
            letters.append(word);
        }
    }
    return letters;
}

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        words.push_back(next_word(folded));
    }
    return words;
}

}  // namespace epingle::geodata
