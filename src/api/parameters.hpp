#pragma once

#include "src/api/router.hpp"
#include "src/community/filter.hpp"
#include "src/community/grouping.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace epingle::api {

/// What `filter_of` reads.
inline constexpr std::array<std::string_view, 5> filter_parameters{"categories", "since", "until",
                                                                   "in", "certainty"};

/// The filter of `filter_parameters`. Throws Error{bad_input} naming the one
/// that cannot be read; that a territory exists is for the atlas to say.
[[nodiscard]] community::Filter filter_of(Call const& call);

/// `cluster` and `radius`. Throws as `filter_of` does.
[[nodiscard]] community::Grouping grouping_of(Call const& call);

/// A whole number of 1…`most`, `otherwise` when absent. Throws Error{bad_input} naming the
/// parameter.
[[nodiscard]] std::size_t count_of(Call const& call, std::string_view name, std::size_t otherwise,
                                   std::size_t most);

/// The same of `least`…`most`, of the text of a parameter.
struct CountRange {
    std::size_t least{1};
    std::size_t most{};
};
[[nodiscard]] std::size_t parse_count(std::string_view name, std::string_view text,
                                      CountRange range);

/// Whether the query holds none but the filter's parameters and these, each once at most: whether
/// others will ask in the same words. Who adds words of their own must not push out of a cache what
/// others use.
[[nodiscard]] bool has_only(Call const& call, std::span<std::string_view const> others);

}  // namespace epingle::api
