#pragma once

#include "src/api/router.hpp"
#include "src/community/filter.hpp"
#include "src/community/grouping.hpp"

#include <cstddef>
#include <string_view>

namespace epingle::api {

/// `categories`, `since`, `until` and `in`. Throws Error{bad_input} naming the one that cannot be
/// read; that a territory exists is for the atlas to say.
[[nodiscard]] community::Filter filter_of(Call const& call);

/// `cluster` and `radius`. Throws as `filter_of` does.
[[nodiscard]] community::Grouping grouping_of(Call const& call);

/// A whole number of 1…`most`, `otherwise` when absent. Throws Error{bad_input} naming the
/// parameter.
[[nodiscard]] std::size_t count_of(Call const& call, std::string_view name, std::size_t otherwise,
                                   std::size_t most);

}  // namespace epingle::api
