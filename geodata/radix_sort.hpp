#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace epingle::geodata {

/// A number to sort by, and what it belongs to.
struct Keyed {
    std::uint64_t key{};
    std::uint32_t value{};
};

/// Sorts by key; what has the same key keeps its order. O(n), several times quicker than comparing
/// for the tens of thousands of names and places that there are.
inline void radix_sort(std::vector<Keyed>& all) {
    constexpr unsigned digits = sizeof(std::uint64_t);
    constexpr std::size_t values = 256;
    constexpr std::size_t too_few = 512;  // for tables of counts to be worth while
    if (all.size() < too_few) {
        std::stable_sort(all.begin(), all.end(),
                         [](Keyed const& a, Keyed const& b) { return a.key < b.key; });
        return;
    }
    auto const digit_of = [](Keyed const& one, unsigned digit) {
        return (one.key >> (8 * digit)) % values;
    };
    std::array<std::array<std::size_t, values>, digits> counts{};
    for (Keyed const& one : all) {
        for (unsigned digit = 0; digit < digits; ++digit) {
            ++counts[digit][digit_of(one, digit)];
        }
    }
    std::vector<Keyed> other(all.size());
    for (unsigned digit = 0; digit < digits; ++digit) {
        auto& ends = counts[digit];
        if (std::find(ends.begin(), ends.end(), all.size()) != ends.end()) {
            continue;  // the same everywhere
        }
        std::size_t before = 0;
        for (auto& count : ends) {
            before += std::exchange(count, before);
        }
        for (Keyed const& one : all) {
            other[ends[digit_of(one, digit)]++] = one;
        }
        all.swap(other);
    }
}

}  // namespace epingle::geodata
