#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds the files of the page, and /healthz.
void add_pages(Router& router, Site const& site);

}  // namespace epingle::api
