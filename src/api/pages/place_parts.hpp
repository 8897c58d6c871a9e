#pragma once

#include "src/api/pages/visit.hpp"

#include <string_view>

// What the pages of communes and of territories share.
namespace epingle::api {

/// A fact of a list of definitions. An empty address: no link.
void append_fact(Markup& out, std::string_view term, std::string_view text,
                 std::string const& address = {});
/// How many members there are of each category, when there are any.
void append_breakdown(Markup& out, Visit const& visit, Json const& place);
/// The peers by each way, and the nearest places with members where there are none.
void append_peers(Markup& out, Visit const& visit, std::string_view level, Json const& place);
/// Links to the places with members that come before and after it by name.
void append_neighbours(Markup& out, Visit const& visit, std::string_view level, Json const& place);

}  // namespace epingle::api
