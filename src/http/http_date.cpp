#include "src/http/http_date.hpp"

#include <array>
#include <cstdio>

namespace epingle::http {

std::string http_date(std::time_t instant) {
    // strftime's names of days and months would follow the locale.
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&instant, &utc);
    std::array<char, 64> text{};
    auto const length =
        std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                      days.at(static_cast<std::size_t>(utc.tm_wday)), utc.tm_mday,
                      months.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900,
                      utc.tm_hour, utc.tm_min, utc.tm_sec);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string_view http_date_now() {
    thread_local std::time_t second = -1;
    thread_local std::string text;
    if (auto const now = std::time(nullptr); now != second) {
        text = http_date(now);
        second = now;
    }
    return text;
}

}  // namespace epingle::http
