#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds /rapport, the report as a page, and /rapport.svg and /rapport.png, its map alone.
void add_report(Router& router, Site const& site);

}  // namespace epingle::api
