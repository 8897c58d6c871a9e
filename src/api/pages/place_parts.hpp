#pragma once

#include "src/api/pages/visit.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What the pages of communes and of territories share.
namespace epingle::api {

/// "commune", of a page about "commune/63003".
[[nodiscard]] std::string level_of(Visit const& visit);
/// The région and département that a place is known to lie in, as a Written's trail has them.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> trail_above(Json const& place);

/// A fact of a list of definitions. An empty address: no link.
void append_fact(Markup& out, std::string_view term, std::string_view text,
                 std::string const& address = {});
/// How many members there are of each category, when there are any.
void append_breakdown(Markup& out, Visit const& visit, Json const& place);
/// The first peers by each way, with the way to all of them, and the nearest places with members
/// where there are none.
void append_peers(Markup& out, Visit const& visit, std::string_view level, Json const& place);
/// Each peer with its members and how far away it is.
void append_peer_list(Markup& out, Visit const& visit, std::string_view level, Json const& peers);
/// Links to the places with members that come before and after it by name.
void append_neighbours(Markup& out, Visit const& visit, std::string_view level, Json const& place);

}  // namespace epingle::api
