#include "src/base/day.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace epingle {

std::string today() {
    std::chrono::year_month_day const day{
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text.data();
}

}  // namespace epingle
