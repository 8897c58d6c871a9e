#pragma once

#include "src/api/router.hpp"
#include "src/community/list_page.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace epingle::api {

// What lists that are searched and paged are asked with. Each throws Error{bad_input} naming the
// parameter that cannot be read.

inline constexpr std::size_t longest_search = 200;  ///< bytes
inline constexpr std::size_t most_words = 8;

/// The words of `q`, folded; none when it is absent or blank.
[[nodiscard]] std::vector<std::string> search_words(Call const& call);
/// `located`: "yes" or "no"; absent when either will do.
[[nodiscard]] std::optional<bool> located_of(Call const& call);
/// `order`: "asc" or "desc".
[[nodiscard]] bool is_descending(Call const& call, bool otherwise);
/// `limit`, and `after` or `before` as the `next` and `previous` of a list have them.
[[nodiscard]] community::ListTurn turn_of(Call const& call);

/// The query of the page after (or before) one that ends (or begins) there.
[[nodiscard]] std::string next_query(Call const& call, community::ListCursor const& last);
[[nodiscard]] std::string previous_query(Call const& call, community::ListCursor const& first);

}  // namespace epingle::api
