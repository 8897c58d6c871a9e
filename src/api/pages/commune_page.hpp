#pragma once

#include "src/api/pages/visit.hpp"

namespace epingle::api {

/// A commune, and everyone there whose name one may see, page after page. Throws
/// Error{not_found} when there is none.
[[nodiscard]] Written commune_page(Visit const& visit, Json const& summary);

}  // namespace epingle::api
