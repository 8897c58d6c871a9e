#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds the pages that are read, not used: the accessibility statement, and what is kept about
/// people; in both languages, filled from what the operator said. Made once, as they add them.
void add_documents(Router& router, Site const& site);

}  // namespace epingle::api
