#pragma once

#include "src/community/atlas.hpp"
#include "src/community/movement.hpp"
#include "src/coverage/figures.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace epingle::coverage {

/// A point of a curve: how many members there are, and how many territories of each level they
/// reach, collectivités not among départements and régions.
struct HistoryPoint {
    std::uint64_t members{};
    std::uint64_t located{};
    ByLevel<std::uint32_t> reached{};

    friend bool operator==(HistoryPoint const&, HistoryPoint const&) = default;
};

struct MonthPoint {
    community::Month month;
    HistoryPoint point{};
};

/// Those who are members now, by when they joined.
struct JoiningHistory {
    HistoryPoint undated{};            ///< whose month is not known: they count from the start
    std::vector<MonthPoint> months{};  ///< when somebody joined, with all who joined before
};

/// One pass over the counts. Throws as Atlas does when the filter cannot be applied.
[[nodiscard]] JoiningHistory joining_history(community::Atlas const& atlas,
                                             community::Filter const& filter);

/// The members as they were after each of the steps, of which the last led to those of `atlas`: the
/// steps are undone one after the other. Throws as communes_in does.
[[nodiscard]] std::vector<HistoryPoint> import_history(community::Atlas const& atlas,
                                                       std::optional<community::Area> const& inside,
                                                       std::span<community::Step const> steps);

}  // namespace epingle::coverage
