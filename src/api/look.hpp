#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"
#include "src/http/document_policy.hpp"

namespace epingle::api {

/// What the pages of such a site may load, and who may frame them.
[[nodiscard]] http::DocumentPolicy policy_of(Identity const& identity);

/// Adds what makes the page the community's own: /theme.css, /logo, /apple-touch-icon.png and
/// /carte-de-partage.png.
void add_look(Router& router, Site const& site);

}  // namespace epingle::api
