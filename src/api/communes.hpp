#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds /api/communes/{code}: the commune and the people one may see there. The only
/// answer that holds names.
void add_communes(Router& router, Site const& site);

}  // namespace epingle::api
