#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

#include <memory>

namespace epingle::api {

/// Adds the addresses of the page. Each answers the shell in which the page's program runs, with
/// what the address shows written in it for who has no JavaScript. `api` answers what it is written
/// from. What has no route of its own is answered last: a browser is told so by a page.
void add_plain_pages(Router& router, Site const& site, std::shared_ptr<Router const> const& api);

}  // namespace epingle::api
