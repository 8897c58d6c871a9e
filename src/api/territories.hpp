#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds /api/territories/{level}/{code}: an EPCI, a département or a région, and its communes with
/// members.
void add_territories(Router& router, Site const& site);

}  // namespace epingle::api
