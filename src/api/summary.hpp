#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds /api/summary: the honest denominator, the categories, the sources.
void add_summary(Router& router, Site const& site);

}  // namespace epingle::api
