#pragma once

#include "src/api/pages/visit.hpp"

#include <string>
#include <string_view>

namespace epingle::api {

/// What stands around the content of a page that is complete without JavaScript: the way to the
/// content, the search, the other pages, where one is, and what the filter keeps, each part of it
/// with a link that takes it away. `summary` is the API's; `site_title` the community's name.
[[nodiscard]] std::string framed(Visit const& visit, Json const& summary,
                                 std::string_view site_title, Written written);

}  // namespace epingle::api
