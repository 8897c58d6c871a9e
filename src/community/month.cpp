#include "src/community/month.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace epingle::community {

namespace {

constexpr unsigned last_year = 2730;

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// Precondition: all digits, at most four.
unsigned number_in(std::string_view digits) noexcept {
    unsigned number = 0;
    for (char const c : digits) {
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

bool has_form_of_date(std::string_view text) noexcept {
    constexpr std::string_view form{"0000-00-00"};
    if (text.size() != 7 && text.size() != form.size()) {
        return false;
    }
    return std::equal(text.begin(), text.end(), form.begin(), [](char c, char expected) {
        return expected == '-' ? c == '-' : is_digit(c);
    });
}

}  // namespace

std::optional<Month> Month::parse(std::string_view text) noexcept {
    constexpr std::array<unsigned, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (!has_form_of_date(text)) {
        return std::nullopt;
    }
    unsigned const year = number_in(text.substr(0, 4));
    unsigned const month = number_in(text.substr(5, 2));
    if (year < 1 || year > last_year || month < 1 || month > 12) {
        return std::nullopt;
    }
    if (text.size() > 7) {
        unsigned const day = number_in(text.substr(8));
        if (day < 1 || day > days[month - 1]) {
            return std::nullopt;
        }
    }
    return Month{static_cast<std::uint16_t>(year * 12 + month - 1)};
}

std::string Month::text() const {
    auto const two_digits = [](unsigned number) {
        return std::string{static_cast<char>('0' + number / 10),
                           static_cast<char>('0' + number % 10)};
    };
    unsigned const year = number_ / 12U;
    return two_digits(year / 100) + two_digits(year % 100) + '-' + two_digits(number_ % 12U + 1);
}

}  // namespace epingle::community
