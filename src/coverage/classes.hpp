#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

// Divisions of values into classes, as a choropleth colours them. Everywhere a value belongs to the
// first class whose end is not below it, so that equal values are always in the same.
namespace epingle::coverage {

/// Consecutive values.
struct ValueClass {
    double from{};
    std::optional<double> to{};  ///< its end, in the class; absent: it has none
    std::size_t values{};        ///< how many are in it

    friend bool operator==(ValueClass const&, ValueClass const&) = default;
};

enum class Method { quantiles, jenks, equal };

[[nodiscard]] std::string_view key_of(Method method) noexcept;  ///< "quantiles", "jenks", "equal"
[[nodiscard]] std::optional<Method> method_of(std::string_view key) noexcept;

// Precondition everywhere: `sorted` ascends, all finite; `classes` >= 1. No class of no values,
// fewer than asked for when there are not as many different values, none of nothing.

/// Class i of k ends at the i-th k-quantile: the smallest value that at least i/k of the values do
/// not exceed. `from` and `to` are values that occur.
[[nodiscard]] std::vector<ValueClass> quantiles(std::span<double const> sorted,
                                                std::size_t classes);

/// From the smallest to the largest value in steps of equal length; here a class may be of no
/// values. One class when all are equal.
[[nodiscard]] std::vector<ValueClass> equal_intervals(std::span<double const> sorted,
                                                      std::size_t classes);

/// Classes that end at each of `breaks`, which ascend, and one without end. They are there even of
/// no values. The first begins at 0.
[[nodiscard]] std::vector<ValueClass> by_hand(std::span<double const> sorted,
                                              std::span<double const> breaks);

/// Classes that end at each of `ends`, ascending values that occur, the last being the largest.
[[nodiscard]] std::vector<ValueClass> ending_at(std::span<double const> sorted,
                                                std::span<double const> ends);

}  // namespace epingle::coverage
