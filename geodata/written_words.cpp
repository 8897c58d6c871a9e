#include "geodata/written_words.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace epingle::geodata {

namespace {

bool is_space(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) {
        return true;
    }
    constexpr std::string_view no_break = "\u00A0";
    constexpr std::string_view narrow_no_break = "\u202F";
    return std::isspace(static_cast<unsigned char>(text[at])) != 0 ||
           text.substr(at).starts_with(no_break) || text.substr(at).starts_with(narrow_no_break);
}

struct Divider {
    char meaning{' '};
    std::size_t length{};  ///< bytes; 0 when there is none
};

/// Precondition: at < text.size().
Divider divider_at(std::string_view text, std::size_t at) noexcept {
    switch (text[at]) {
        case '(':
        case '[':
            return {'(', 1};
        case ')':
        case ']':
            return {')', 1};
        case ',':
        case ';':
        case ':':
        case '|':
        case '\n':
        case '\t':
            return {',', 1};
        case '/':
        case '\\':
            return {'/', 1};
        default:
            break;
    }
    for (std::string_view const dash : {"-", "\u2013", "\u2014"}) {
        if (text.substr(at).starts_with(dash) &&
            ((at > 0 && is_space(text, at - 1)) || is_space(text, at + dash.size()))) {
            return {'-', dash.size()};
        }
    }
    return {};
}

bool is_letter(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0;
}

/// « C.C. » and « S.D.I.S. » are one word each: their full stops go. A lone « S. » is an
/// abbreviation, and stays.
std::string without_stops_in_acronyms(std::string_view piece) {
    auto const is_stopped = [piece](std::size_t at) {
        return is_letter(piece, at) && at + 1 < piece.size() && piece[at + 1] == '.';
    };
    std::string out;
    for (std::size_t at = 0; at < piece.size();) {
        bool const starts = at == 0 || !is_letter(piece, at - 1);
        if (!starts || !is_stopped(at) || !(is_stopped(at + 2) || is_letter(piece, at + 2)) ||
            (!is_stopped(at + 2) && is_letter(piece, at + 3))) {
            out.push_back(piece[at++]);
            continue;
        }
        for (; is_stopped(at); at += 2) {
            out.push_back(piece[at]);
        }
        if (is_letter(piece, at) && !is_letter(piece, at + 1)) {
            out.push_back(piece[at++]);
        }
        out.push_back(' ');
    }
    return out;
}

void append_words(std::vector<WrittenWord>& words, std::string_view piece, char before) {
    std::string const folded = fold(without_stops_in_acronyms(piece));
    std::string_view rest = folded;
    while (!rest.empty()) {
        auto const end = std::min(rest.find(' '), rest.size());
        words.push_back({std::string{rest.substr(0, end)}, before});
        rest.remove_prefix(std::min(end + 1, rest.size()));
        before = ' ';
    }
}

}  // namespace

std::vector<WrittenWord> written_words(std::string_view text) {
    std::vector<WrittenWord> words;
    char before = ' ';
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const divider = divider_at(text, at);
        if (divider.length == 0) {
            continue;
        }
        append_words(words, text.substr(start, at - start), before);
        before = divider.meaning;
        at += divider.length - 1;
        start = at + 1;
    }
    append_words(words, text.substr(start), before);
    return words;
}

std::string joined(std::span<WrittenWord const> words) {
    std::string text;
    for (WrittenWord const& word : words) {
        text.append(text.empty() ? "" : " ").append(word.text);
    }
    return text;
}

bool is_number(std::string_view word) noexcept {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t leading_digits(std::string_view word) noexcept {
    return std::min(word.find_first_not_of("0123456789"), word.size());
}

unsigned number_in(std::string_view digits) noexcept {
    unsigned number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::size_t leading_link(std::span<WrittenWord const> words) noexcept {
    if (words.size() > 2 && words[0].text == "de" &&
        (words[1].text == "la" || words[1].text == "l" || words[1].text == "les" ||
         words[1].text == "le")) {
        return 2;
    }
    constexpr std::string_view links[] = {"d", "de", "du", "des"};
    bool const link = words.size() > 1 && std::find(std::begin(links), std::end(links),
                                                    words[0].text) != std::end(links);
    return link ? 1 : 0;
}

std::vector<std::string> names_after_link(std::span<WrittenWord const> words) {
    auto const link = leading_link(words);
    if (link == 0) {
        return {joined(words)};
    }
    auto const& preposition = words[link - 1].text;
    auto const name = joined(words.subspan(link));
    if (link == 2) {
        return {preposition + ' ' + name, name};
    }
    if (preposition == "du" || preposition == "des") {
        return {(preposition == "du" ? "le " : "les ") + name, name};
    }
    return {name};
}

}  // namespace epingle::geodata
