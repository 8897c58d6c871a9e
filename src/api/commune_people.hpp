#pragma once

#include "src/api/json_response.hpp"
#include "src/api/router.hpp"
#include "src/api/site.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace epingle::api {

/// A list of the people one may see at a commune, of whom only a page is told.
struct CommunePeople {
    std::uint64_t matched{};  ///< in all
    Json people{};
    Json next{};  ///< the query of /api/communes/{code}/people that goes on; null on the last page
};

/// The first page: as many as `limit` says. Nobody when the commune is outside of the filter's
/// area. Throws Error{bad_input} as reading the parameters does.
[[nodiscard]] CommunePeople first_people(Site const& site, Call const& call,
                                         geodata::Commune const& commune);

/// Adds /api/communes/{code}/people: page after page.
void add_commune_people(Router& router, Site const& site);

}  // namespace epingle::api
