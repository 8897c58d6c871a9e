#pragma once

#include "src/coverage/coverage.hpp"
#include "src/coverage/rows.hpp"
#include "src/exporting/report_table.hpp"

#include <cstddef>

namespace epingle::exporting {

/// Rows that a table of a report has at most: what is longer is for a spreadsheet.
inline constexpr std::size_t most_rows = 120;

/// A table of territories, and what it is a part of.
struct TerritoryTable {
    ReportTable table{};
    std::size_t matched{};  ///< territories that it would list if it had no end
};

/// The level's territories: départements and régions all by code, of others those with most
/// members.
[[nodiscard]] TerritoryTable territories_table(coverage::Coverage const& coverage,
                                               geodata::Level level);
/// The territories where nobody is, by descending population.
[[nodiscard]] TerritoryTable white_zones_table(coverage::Coverage const& coverage,
                                               geodata::Level level);
/// All four levels.
[[nodiscard]] ReportTable levels_table(coverage::Coverage const& coverage);
[[nodiscard]] ReportTable sizes_table(coverage::Coverage const& coverage);
[[nodiscard]] ReportTable categories_table(coverage::Coverage const& coverage);

}  // namespace epingle::exporting
