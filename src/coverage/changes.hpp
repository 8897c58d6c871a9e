#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/movement.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace epingle::coverage {

/// How many members did what.
struct ChangeFigures {
    std::uint64_t arrived{};
    std::uint64_t left{};
    std::uint64_t moved{};
    std::uint64_t located{};
    std::uint64_t lost{};

    void add(community::MovementKind kind, std::uint64_t members) noexcept;
    friend bool operator==(ChangeFigures const&, ChangeFigures const&) = default;
};

/// What came of it for one territory that members are placed at.
struct TerritoryChange {
    community::Area territory{};  ///< a commune by its current code
    std::uint64_t arrived{};      ///< new members
    std::uint64_t left{};         ///< who are no members any more
    std::uint64_t came{};         ///< members who were elsewhere, or not located
    std::uint64_t went{};         ///< members who are elsewhere now, or not located

    [[nodiscard]] std::uint64_t movements() const noexcept { return arrived + left + came + went; }
    friend bool operator==(TerritoryChange const&, TerritoryChange const&) = default;
};

/// What some steps add up to.
struct Changes {
    ChangeFigures all{};
    std::vector<ChangeFigures> by_step{};        ///< in the order of the steps
    std::vector<TerritoryChange> territories{};  ///< by descending movements, then level and code
};

/// Of all movements, or of those from or to a territory whose seat is inside. Throws as communes_in
/// does.
[[nodiscard]] Changes changes_of(std::span<community::Step const> steps,
                                 std::optional<community::Area> const& inside,
                                 geodata::Gazetteer const& gazetteer);

}  // namespace epingle::coverage
