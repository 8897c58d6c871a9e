#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace epingle::bench {

/// Draws, the same for the same seed on every machine.
class Pen {
public:
    explicit Pen(std::uint32_t seed) : random_{seed} {}

    /// 0 … bound - 1. Precondition: bound > 0.
    std::size_t below(std::size_t bound) { return random_() % bound; }
    bool once_in(std::size_t times) { return below(times) == 0; }

    template <class List>
    auto const& pick(List const& list) {
        return *(list.begin() + static_cast<std::ptrdiff_t>(below(list.size())));
    }

private:
    std::mt19937 random_;
};

/// Thresholds were chosen with the first, and are judged with the second.
inline constexpr std::uint32_t training_seed = 63'003;
inline constexpr std::uint32_t test_seed = 8'091'217;

}  // namespace epingle::bench
