#pragma once

#include <cstddef>
#include <cstdint>

namespace epingle::demo {

/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). Ours rather than the standard library's, whose
/// distributions differ from one library to another: a seed must give the same members everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_{seed} {}

    std::uint64_t next() noexcept {
        std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15U;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }
    /// 0 … bound-1; precondition: bound > 0. The bias is below 2^-32 for the small bounds used
    /// here.
    std::size_t below(std::size_t bound) noexcept { return next() % bound; }
    /// True `percent` times in a hundred.
    bool chance(std::size_t percent) noexcept { return below(100) < percent; }
    template <class List>
    auto const& pick(List const& list) noexcept {
        return list[below(list.size())];
    }

private:
    std::uint64_t state_;
};

}  // namespace epingle::demo
