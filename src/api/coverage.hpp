#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds /api/coverage: which territories are reached, and how far.
void add_coverage(Router& router, Site const& site);

}  // namespace epingle::api
