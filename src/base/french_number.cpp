#include "src/base/french_number.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace epingle {

namespace {

constexpr std::string_view narrow_blank{"\u202F"};

/// `digits` in groups of three, from the right.
std::string grouped(std::string digits) {
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), narrow_blank);
    }
    return digits;
}

}  // namespace

std::string whole(std::uint64_t number) {
    return grouped(std::to_string(number));
}

std::string decimal(double number, int decimals) {
    std::array<char, 400> text{};  // the largest double has 309 digits
    int const length = std::snprintf(text.data(), text.size(), "%.*f", decimals, number);
    std::string_view const written{text.data(), static_cast<std::size_t>(length)};
    bool const is_negative = written.starts_with('-');
    auto const digits = written.substr(is_negative ? 1 : 0);
    auto const point = std::min(digits.find('.'), digits.size());
    std::string out{is_negative ? "-" : ""};
    out += grouped(std::string{digits.substr(0, point)});
    if (point < digits.size()) {
        out.append(",").append(digits.substr(point + 1));
    }
    return out;
}

std::string rate(double number) {
    constexpr int most_decimals = 8;
    int decimals = 2;
    for (double least = 0.1; number > 0 && number < least && decimals < most_decimals;
         least /= 10) {
        ++decimals;
    }
    return decimal(number, decimals);
}

std::string percent(double share) {
    if (share <= 0 || share >= 1) {
        return (share <= 0 ? "0" : "100") + std::string{narrow_blank} + "%";
    }
    return decimal(std::clamp(share * 100, 0.1, 99.9), 1) + std::string{narrow_blank} + "%";
}

}  // namespace epingle
