#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds /api/search: what a visitor may mean while typing.
void add_search(Router& router, Site const& site);

}  // namespace epingle::api
