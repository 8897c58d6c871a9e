#include "src/base/colour.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace epingle {

namespace {

/// Of 0…255, as light: WCAG 2.1, relative luminance.
double linear(std::uint8_t channel) noexcept {
    double const part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) noexcept {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

std::uint8_t between(std::uint8_t from, std::uint8_t to, double part) noexcept {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * part));
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) noexcept {
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < channels.size(); ++i) {
        char const* const first = text.data() + 1 + 2 * i;
        auto const [end, error] = std::from_chars(first, first + 2, channels[i], 16);
        if (error != std::errc{} || end != first + 2) {
            return std::nullopt;
        }
    }
    return Colour{channels[0], channels[1], channels[2]};
}

std::string hex(Colour colour) {
    static constexpr std::string_view digits{"0123456789abcdef"};
    std::string text{"#"};
    for (unsigned const channel : {colour.red, colour.green, colour.blue}) {
        text += digits[channel / 16];
        text += digits[channel % 16];
    }
    return text;
}

double contrast(Colour one, Colour other) noexcept {
    auto const [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

Colour mixed(Colour from, Colour to, double part) noexcept {
    return {between(from.red, to.red, part), between(from.green, to.green, part),
            between(from.blue, to.blue, part)};
}

}  // namespace epingle
