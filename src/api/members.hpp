#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// `/api/members`: the people one may see, as a table; `by=commune`: how many members are where.
/// `site` must outlive the router.
void add_members(Router& router, Site const& site);

}  // namespace epingle::api
