#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace epingle::community {

/// How many members of one category: a position in Atlas::categories().
struct CategoryCount {
    std::uint32_t category{};
    std::uint32_t members{};

    friend bool operator==(CategoryCount const&, CategoryCount const&) = default;
};

/// The members whose seat commune is this one. There is never more than one pin at a commune, and
/// never one without members.
struct Pin {
    std::uint32_t commune{};  ///< position in Gazetteer::communes()
    std::uint32_t members{};
    std::uint32_t at_seat{};       ///< of them, here only as at the seat of a larger territory
    std::uint32_t counts_begin{};  ///< see Pins::by_category
    std::uint32_t counts_end{};
};

/// What a set of pins adds up to.
struct Tally {
    std::uint32_t members{};
    std::uint32_t at_seat{};
    std::uint32_t communes{};                  ///< those with a pin
    std::vector<CategoryCount> by_category{};  ///< by category, none of zero members

    friend bool operator==(Tally const&, Tally const&) = default;
};

/// All pins under one filter, in order of commune. Immutable but for `add`.
class Pins {
public:
    /// Precondition: pins come in order of commune, counts in order of category, none is zero, and
    /// counts add up to `members`.
    void add(std::uint32_t commune, std::uint32_t at_seat, std::span<CategoryCount const> counts);

    [[nodiscard]] std::span<Pin const> all() const noexcept { return pins_; }
    /// nullptr when nobody is there. O(log pins).
    [[nodiscard]] Pin const* at(std::uint32_t commune) const noexcept;
    /// Precondition: `pin` is one of `all()`. In order of category, none of zero members.
    [[nodiscard]] std::span<CategoryCount const> by_category(Pin const& pin) const noexcept;

    [[nodiscard]] Tally total() const;
    /// Of the pins in these communes only, e.g. Gazetteer::members_of a territory.
    [[nodiscard]] Tally total_in(std::span<std::uint32_t const> communes) const;

    [[nodiscard]] std::size_t bytes() const noexcept;  ///< of memory, about

private:
    std::vector<Pin> pins_{};
    std::vector<CategoryCount> counts_{};
};

}  // namespace epingle::community
