#pragma once

#include <algorithm>
#include <string_view>

namespace epingle::http {

[[nodiscard]] constexpr char lower(char character) noexcept {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                : character;
}

/// The value of a hexadecimal digit; 16 when it is none.
[[nodiscard]] constexpr unsigned hex_value(char digit) noexcept {
    if (digit >= '0' && digit <= '9') {
        return static_cast<unsigned>(digit - '0');
    }
    char const small = lower(digit);
    return small >= 'a' && small <= 'f' ? static_cast<unsigned>(small - 'a') + 10U : 16U;
}

/// HTTP compares names of fields, codings and types without case, in ASCII whatever the locale.
[[nodiscard]] constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return lower(left) == lower(right); });
}

/// `text` without spaces and tabs (HTTP's optional white space) at either end.
[[nodiscard]] constexpr std::string_view without_blanks(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

/// Cuts what precedes the first `separator` off the front of `rest`, and the separator with it; all
/// of `rest` when there is none.
[[nodiscard]] constexpr std::string_view cut_front(std::string_view& rest,
                                                   char separator) noexcept {
    auto const end = std::min(rest.find(separator), rest.size());
    auto const piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return piece;
}

}  // namespace epingle::http
