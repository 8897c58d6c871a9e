#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::community {

/// A month of the years 1 to 2730: as precisely as the day of joining is counted.
class Month {
public:
    /// Reads "YYYY-MM", or "YYYY-MM-DD" whose day exists in some year; nothing before or after.
    static std::optional<Month> parse(std::string_view text) noexcept;
    /// Precondition: `number` came from `number()`.
    static Month numbered(std::uint16_t number) noexcept { return Month{number}; }

    /// Consecutive months have consecutive numbers; never 0.
    [[nodiscard]] std::uint16_t number() const noexcept { return number_; }
    [[nodiscard]] std::string text() const;  ///< "YYYY-MM"

    friend auto operator<=>(Month const&, Month const&) = default;

private:
    explicit Month(std::uint16_t number) noexcept : number_{number} {}
    std::uint16_t number_;
};

}  // namespace epingle::community
