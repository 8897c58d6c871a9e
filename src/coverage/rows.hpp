#pragma once

#include "src/coverage/coverage.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::coverage {

enum class SortBy { population, members, rate, name, code };

/// "population", "members", "rate", "name", "code".
[[nodiscard]] std::string_view key_of(SortBy sort) noexcept;
[[nodiscard]] std::optional<SortBy> sort_of(std::string_view key) noexcept;

/// "yes": those that are reached; "no": the white zones.
[[nodiscard]] std::optional<bool> reached_of(std::string_view key) noexcept;

/// Which territories a reader wants listed, and in what order. Equal ones come by code; those
/// without the figure to sort by come last either way.
struct RowQuery {
    SortBy sort{SortBy::population};
    bool is_descending{true};
    std::optional<bool> reached{};  ///< only these, or only the others: the white zones
    std::size_t limit{SIZE_MAX};
    std::optional<std::string> after{};  ///< code of the row before the first one wanted
};

struct Rows {
    std::vector<std::uint32_t> positions{};  ///< in Gazetteer::communes() or territories(level)
    std::size_t matched{};                   ///< before and after these too
    bool has_more{};
};

/// A page of the level's territories, collectivités included. O(territories). Throws
/// Error{bad_input} when no territory has the code `after`.
[[nodiscard]] Rows rows_of(Coverage const& coverage, geodata::Level level, RowQuery const& query);

}  // namespace epingle::coverage
