#pragma once

#include "geodata/level.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

// What coverage counts, of one territory or of many. "Members" are located members that a filter
// keeps.
namespace epingle::coverage {

/// The levels whose territories are reached or not, from the finest.
inline constexpr std::array covered_levels{geodata::Level::commune, geodata::Level::epci,
                                           geodata::Level::departement, geodata::Level::region};
/// Something for each of them.
template <class Value>
using ByLevel = std::array<Value, covered_levels.size()>;

[[nodiscard]] constexpr std::size_t slot_of(geodata::Level level) noexcept {
    return static_cast<std::size_t>(level);
}

/// Part of a whole; absent when there is no whole.
[[nodiscard]] constexpr std::optional<double> share_of(std::uint64_t part,
                                                       std::uint64_t whole) noexcept {
    return whole == 0 ? std::nullopt
                      : std::optional{static_cast<double>(part) / static_cast<double>(whole)};
}

/// So many territories, and those of them that are reached: where at least one member is placed.
struct Reach {
    std::uint32_t total{};
    std::uint32_t reached{};

    friend bool operator==(Reach const&, Reach const&) = default;
};

/// One territory, or the part of it that is inside a filter's area.
struct TerritoryFigures {
    std::uint32_t members{};     ///< placed in it: at it, or at something finer inside
    std::uint32_t wider{};       ///< not among them: stand in it only as at a larger one's seat
    std::uint32_t population{};  ///< 0 where nobody lives

    [[nodiscard]] bool reached() const noexcept { return members > 0; }
    /// Members per 10,000 inhabitants; absent where nobody lives.
    [[nodiscard]] std::optional<double> rate() const noexcept {
        constexpr double inhabitants = 10'000;
        return population == 0 ? std::nullopt : std::optional{members * inhabitants / population};
    }
    friend bool operator==(TerritoryFigures const&, TerritoryFigures const&) = default;
};

/// What a territory above the communes is made of. An EPCI counts in a territory when one of its
/// communes is inside, and is reached there by a member who is placed at the EPCI or a commune of
/// it and stands inside.
struct Parts {
    Reach communes{};
    Reach epci{};

    friend bool operator==(Parts const&, Parts const&) = default;
};

/// All territories of a level. The members attributed, the wider and the outside are all members.
struct LevelFigures {
    Reach territories{};         ///< without the collectivités
    Reach collectivities{};      ///< overseas, of départements and régions only
    std::uint64_t attributed{};  ///< to a territory, collectivités included
    std::uint64_t wider{};       ///< placed at something larger
    std::uint64_t outside{};     ///< EPCI only: placed at a commune that belongs to none
    std::uint64_t population{};  ///< of `territories`
    std::uint64_t population_reached{};

    [[nodiscard]] std::optional<double> share() const noexcept {
        return share_of(territories.reached, territories.total);
    }
    [[nodiscard]] std::optional<double> population_share() const noexcept {
        return share_of(population_reached, population);
    }
    friend bool operator==(LevelFigures const&, LevelFigures const&) = default;
};

/// The communes of one of the `size_classes`.
struct SizeClassFigures {
    Reach communes{};
    std::uint64_t members{};
    std::uint64_t population{};

    friend bool operator==(SizeClassFigures const&, SizeClassFigures const&) = default;
};

/// A category at a level.
struct CategoryReach {
    std::uint64_t members{};         ///< attributed
    std::uint32_t reached{};         ///< territories, without the collectivités
    std::uint32_t collectivities{};  ///< reached

    friend bool operator==(CategoryReach const&, CategoryReach const&) = default;
};

struct CategoryFigures {
    std::uint64_t members{};
    ByLevel<CategoryReach> levels{};

    friend bool operator==(CategoryFigures const&, CategoryFigures const&) = default;
};

}  // namespace epingle::coverage
