#include "src/importing/french_date.hpp"

#include "src/base/text.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <utility>

namespace epingle::importing {

namespace {

std::optional<int> number_of(std::string_view digits) {
    int number = 0;
    auto const* const end = digits.data() + digits.size();
    auto const [stopped, failure] = std::from_chars(digits.data(), end, number);
    bool const whole =
        failure == std::errc{} && stopped == end && number >= 0 && digits.size() <= 5;
    return whole ? std::optional{number} : std::nullopt;
}

std::optional<std::string> iso(std::chrono::year_month_day date) {
    if (!date.ok()) {
        return std::nullopt;
    }
    auto const year = static_cast<unsigned>(static_cast<int>(date.year()));
    auto const month = static_cast<unsigned>(date.month());
    auto const day = static_cast<unsigned>(date.day());
    std::string text{"0000-00-00"};
    for (auto [at, number] : {std::pair{3U, year}, {6U, month}, {9U, day}}) {
        for (; number > 0; number /= 10) {
            text[at--] = static_cast<char>('0' + number % 10);
        }
    }
    return text;
}

/// Excel counts days from 30 December 1899, its false leap day of 1900 included.
std::optional<std::string> date_of_serial(int serial) {
    constexpr int first_of_1970 = 25'569;
    constexpr int first_of_2070 = 62'093;
    if (serial < first_of_1970 || serial >= first_of_2070) {
        return std::nullopt;
    }
    return iso(std::chrono::sys_days{std::chrono::days{serial - first_of_1970}});
}

int full_year(int year, std::size_t digits) {
    if (digits > 2) {
        return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
}

/// The pieces between two separators, when there are just two.
std::optional<std::array<std::string_view, 3>> three_parts(std::string_view text, char separator) {
    auto const first = text.find(separator);
    auto const second = first == std::string_view::npos ? first : text.find(separator, first + 1);
    if (second == std::string_view::npos ||
        text.find(separator, second + 1) != std::string_view::npos) {
        return std::nullopt;
    }
    return std::array{text.substr(0, first), text.substr(first + 1, second - first - 1),
                      text.substr(second + 1)};
}

}  // namespace

std::optional<std::string> iso_date_of(std::string_view text) {
    text = trim(text);
    text = text.substr(0, text.find_first_of(" T"));
    for (char const separator : {'/', '-', '.'}) {
        auto const parts = three_parts(text, separator);
        if (!parts) {
            continue;
        }
        auto const [first, month_text, last] = *parts;
        bool const year_first = first.size() == 4;
        auto const year_text = year_first ? first : last;
        auto const day_text = year_first ? last : first;
        auto const year = number_of(year_text);
        auto const month = number_of(month_text);
        auto const day = number_of(day_text);
        bool const year_fits = year_text.size() == 4 || year_text.size() == 2;
        if (!year || !month || !day || !year_fits || month_text.size() > 2 || day_text.size() > 2) {
            return std::nullopt;
        }
        return iso(std::chrono::year{full_year(*year, year_text.size())} /
                   std::chrono::month{static_cast<unsigned>(*month)} /
                   std::chrono::day{static_cast<unsigned>(*day)});
    }
    auto const serial = text.size() == 5 ? number_of(text) : std::nullopt;
    return serial ? date_of_serial(*serial) : std::nullopt;
}

}  // namespace epingle::importing
