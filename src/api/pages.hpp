#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

#include <memory>

namespace epingle::api {

/// Adds the page at each of its addresses, its files, and /healthz. `api` answers what the page is
/// written from.
void add_pages(Router& router, Site const& site, std::shared_ptr<Router const> const& api);

}  // namespace epingle::api
