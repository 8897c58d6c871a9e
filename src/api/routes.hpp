#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

#include <optional>

namespace epingle::api {

/// Every URL of the server, answered from `site`, which must outlive the router.
[[nodiscard]] Router routes(Site const& site);

/// What is kept, or answered faster than another thread is woken: for the thread that serves the
/// connection. Empty when the request is for the pool, and `router`, to answer.
[[nodiscard]] std::optional<http::Answer> answer_at_once(Site const& site, Router const& router,
                                                         http::Request const& request);

}  // namespace epingle::api
