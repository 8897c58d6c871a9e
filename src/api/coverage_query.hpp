#pragma once

#include "geodata/level.hpp"
#include "src/coverage/legend.hpp"
#include "src/coverage/rows.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace epingle::api {

/// What of a coverage a reader asks for.
struct CoverageQuery {
    geodata::Level level{geodata::Level::departement};
    coverage::RowQuery rows{};
    coverage::LegendQuery legend{};
};

/// The text of a parameter; absent when it is not there.
using ParameterText = std::function<std::optional<std::string_view>(std::string_view)>;

/// Reads `level`, `sort`, `order`, `reached`, `by`, `method`, `classes` and `breaks`. Figures come
/// from the largest, names and codes from the first, unless `order` says otherwise. Throws
/// Error{bad_input} naming the parameter that cannot be read.
[[nodiscard]] CoverageQuery coverage_query_of(ParameterText const& parameter);

}  // namespace epingle::api
