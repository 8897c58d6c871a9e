#pragma once

#include <cstdint>

namespace epingle::geodata {

/// How well a name fits what is being typed, best first.
enum class Fit : std::uint32_t {
    equal,         ///< the whole name, its leading article or not
    start,         ///< the start of the name, or all of its last words: « Malo » of Saint-Malo
    run_together,  ///< the start of the name without its blanks and hyphens: « laroche »
    word,          ///< the start of a word in the name
    slip,          ///< the start of the name but for one slip of the pen
    two_slips,
    farther,  ///< the whole name but for more: each slip counts as one fit more than this
};

/// One number that orders suggestions, the least first: by fit, then a place's own name before
/// another, then by population. Only what cannot be told apart by these has the same number.
/// `rank` counts the larger populations, and is below 2^20.
[[nodiscard]] constexpr std::uint32_t order_of(Fit fit, bool own, std::uint32_t rank) noexcept {
    return ((static_cast<std::uint32_t>(fit) * 2 + (own ? 0U : 1U)) << 20U) | rank;
}

/// The same name and place with another fit.
[[nodiscard]] constexpr std::uint32_t refitted(std::uint32_t order, Fit fit) noexcept {
    constexpr std::uint32_t own_and_rank = (std::uint32_t{1} << 21U) - 1;
    return (static_cast<std::uint32_t>(fit) << 21U) | (order & own_and_rank);
}

[[nodiscard]] constexpr Fit fit_of(std::uint32_t order) noexcept {
    return static_cast<Fit>(order >> 21U);
}

}  // namespace epingle::geodata
