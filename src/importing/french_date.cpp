#include "src/importing/french_date.hpp"

#include "src/base/text.hpp"

#include <charconv>
#include <chrono>
#include <utility>
#include <vector>

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

}  // namespace

std::optional<std::string> iso_date_of(std::string_view text) {
    text = trim(text);
    text = text.substr(0, text.find_first_of(" T"));
    for (char const separator : {'/', '-', '.'}) {
        auto const parts = split(text, separator);
        if (parts.size() != 3) {
            continue;
        }
        bool const year_first = parts[0].size() == 4;
        auto const year_text = year_first ? parts[0] : parts[2];
        auto const day_text = year_first ? parts[2] : parts[0];
        auto const year = number_of(year_text);
        auto const month = number_of(parts[1]);
        auto const day = number_of(day_text);
        bool const year_fits = year_text.size() == 4 || year_text.size() == 2;
        if (!year || !month || !day || !year_fits || parts[1].size() > 2 || day_text.size() > 2) {
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
