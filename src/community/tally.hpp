#pragma once

#include "src/community/category_count.hpp"
#include "src/community/category_sum.hpp"

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
    void add(Tally const& other);
    /// Precondition: it was added.
    void subtract(Pin const& pin, std::span<CategoryCount const> counts);

    friend bool operator==(Tally const&, Tally const&) = default;
};

/// Adds up many pins, their categories all at once at the end. Emptied by `take`, used again.
class TallySum {
public:
    /// `counts` are the pin's, by category.
    void add(Pin const& pin, std::span<CategoryCount const> counts);
    [[nodiscard]] Tally take();

private:
    Tally tally_{};
    CategorySum by_category_{};
};

}  // namespace epingle::community
