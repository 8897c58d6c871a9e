#pragma once

#include "src/community/category_count.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace epingle::community {

struct Pin;

/// What a set of pins adds up to.
struct Tally {
    std::uint32_t members{};
    std::uint32_t at_seat{};
    std::uint32_t communes{};                  ///< those with a pin
    std::vector<CategoryCount> by_category{};  ///< by category, none of zero members

    /// `counts` are the pin's, by category.
    void add(Pin const& pin, std::span<CategoryCount const> counts);
    /// Precondition: it was added.
    void subtract(Pin const& pin, std::span<CategoryCount const> counts);

    friend bool operator==(Tally const&, Tally const&) = default;
};

}  // namespace epingle::community
