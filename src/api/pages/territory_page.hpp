#pragma once

#include "src/api/pages/visit.hpp"

namespace epingle::api {

/// An EPCI, a département or a région, and its communes with members, page after page. Throws
/// Error{not_found} when there is none.
[[nodiscard]] Written territory_page(Visit const& visit, Json const& summary);

}  // namespace epingle::api
