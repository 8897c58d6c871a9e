#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Every URL of the server, answered from `site`, which must outlive the router.
[[nodiscard]] Router routes(Site const& site);

}  // namespace epingle::api
