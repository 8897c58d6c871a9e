#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace epingle {

/// A colour of sRGB.
struct Colour {
    std::uint8_t red{};
    std::uint8_t green{};
    std::uint8_t blue{};

    friend bool operator==(Colour const&, Colour const&) = default;
};

/// Reads "#rrggbb", upper or lower case. Empty for anything else.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text) noexcept;

/// "#0b6363".
[[nodiscard]] std::string hex(Colour colour);

/// How two colours are told apart, 1…21, as WCAG 2.1 defines it; the order changes nothing.
[[nodiscard]] double contrast(Colour one, Colour other) noexcept;

/// The colour `part` (0…1) of the way from `from` to `to`.
[[nodiscard]] Colour mixed(Colour from, Colour to, double part) noexcept;

}  // namespace epingle
