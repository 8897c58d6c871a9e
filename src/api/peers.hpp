#pragma once

#include "src/api/json_response.hpp"
#include "src/api/router.hpp"
#include "src/api/site.hpp"
#include "src/community/peers.hpp"

namespace epingle::api {

/// Adds /api/communes/{code}/peers and /api/territories/{level}/{code}/peers.
void add_peers(Router& router, Site const& site);

/// [{"by", "places", "members", "list", "next"}…]: the first peers of the home by each of the ways
/// to be one; `next` is the query of its /peers that goes on.
[[nodiscard]] Json peers_json(Site const& site, Call const& call, community::View const& view,
                              community::Home home);
/// The places with members nearest to the home: where to look when it has none itself.
[[nodiscard]] Json nearest_json(Site const& site, community::View const& view,
                                community::Home home);
/// {"previous", "next"}: the places before and after in the list by name; null at its ends.
[[nodiscard]] Json neighbours_json(Site const& site, community::View const& view,
                                   community::Home home);

}  // namespace epingle::api
