#pragma once

#include "src/api/coverage_query.hpp"
#include "src/api/json_response.hpp"
#include "src/coverage/coverage.hpp"

#include <optional>
#include <string>

namespace epingle::api {

/// A coverage as /api/coverage has it, but for `next`.
struct CoverageJson {
    Json json{};
    std::optional<std::string> last_code{};  ///< of the last row, when there are more
};

/// Throws as `coverage::rows_of` does.
[[nodiscard]] CoverageJson coverage_json(coverage::Coverage const& coverage,
                                         CoverageQuery const& query);

// Pieces that other answers share.

/// {"total", "reached"}
[[nodiscard]] Json reach_json(coverage::Reach const& reach);
/// [{"from", "to", "communes", "reached", "members", "population"}…]; the last "to" is null.
[[nodiscard]] Json size_classes_json(coverage::BySize const& sizes);
[[nodiscard]] Json optional_json(std::optional<double> number);  ///< null when absent

}  // namespace epingle::api
