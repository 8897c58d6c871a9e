#pragma once

#include "src/coverage/coverage.hpp"
#include "src/coverage/rows.hpp"

#include <string>

namespace epingle::app {

/// A coverage for who reads it in a terminal: key figures of every level, which territories of
/// `level` nobody is in, the communes by size, the categories, and the rows asked for, in columns.
[[nodiscard]] std::string coverage_text(coverage::Coverage const& coverage, geodata::Level level,
                                        coverage::RowQuery const& query);

}  // namespace epingle::app
