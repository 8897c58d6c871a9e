#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds /api/communes/{code}: the commune, the first of the people one may see there, and its
/// peers.
void add_communes(Router& router, Site const& site);

}  // namespace epingle::api
