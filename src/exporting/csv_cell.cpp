#include "src/exporting/csv_cell.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <variant>

namespace epingle::exporting {

namespace {

/// A spreadsheet has 15 digits of a number, and forgets the others.
constexpr std::size_t most_digits = 15;

bool is_digit(char character) noexcept {
    return character >= '0' && character <= '9';
}

bool would_run(std::string_view text) noexcept {
    constexpr std::string_view dangerous{"=+-@\t\r\n"};
    // In their full width, too, some programs take them for themselves.
    constexpr std::array<std::string_view, 4> wide{"＝", "＋", "－", "＠"};
    return !text.empty() && (dangerous.find(text.front()) != std::string_view::npos ||
                             std::any_of(wide.begin(), wide.end(),
                                         [&](auto sign) { return text.starts_with(sign); }));
}

/// A number that comes out as it went in.
bool is_plain_number(std::string_view text) noexcept {
    return text.size() <= most_digits && (text.front() != '0' || text.size() == 1) &&
           std::all_of(text.begin(), text.end(), is_digit);
}

/// Numbers, dates, hours, fractions, percentages and powers of ten all begin with a digit, and hold
/// nothing but these.
bool would_change(std::string_view text) noexcept {
    constexpr std::string_view signs{"0123456789.,/:-+ eE%"};
    return !text.empty() && is_digit(text.front()) &&
           text.find_first_not_of(signs) == std::string_view::npos && !is_plain_number(text);
}

void append_quoted(std::string_view text, std::string& out) {
    out += '"';
    for (char const character : text) {
        out += character;
        if (character == '"') {
            out += '"';
        }
    }
    out += '"';
}

void append_real(double number, std::string& out) {
    std::array<char, 400> digits{};  // the largest has 309
    auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                    std::chars_format::fixed)
                          .ptr;
    std::replace(digits.data(), end, '.', ',');
    out.append(digits.data(), end);
}

}  // namespace

void append_text_cell(std::string_view text, std::string& out) {
    if (would_change(text)) {
        append_quoted("=\"" + std::string{text} + '"', out);
        return;
    }
    std::string const safe = (would_run(text) ? "'" : "") + std::string{text};
    if (safe.find_first_of(";\"\r\n\t") == std::string::npos && !safe.starts_with(' ') &&
        !safe.ends_with(' ')) {
        out += safe;
    } else {
        append_quoted(safe, out);
    }
}

void append_cell(sources::Value const& value, std::string& out) {
    if (auto const* const text = std::get_if<std::string>(&value)) {
        append_text_cell(*text, out);
    } else if (auto const* const whole = std::get_if<std::int64_t>(&value)) {
        out += std::to_string(*whole);
    } else if (auto const* const real = std::get_if<double>(&value)) {
        append_real(*real, out);
    }
}

}  // namespace epingle::exporting
