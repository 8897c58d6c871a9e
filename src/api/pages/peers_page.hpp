#pragma once

#include "src/api/pages/visit.hpp"

namespace epingle::api {

/// All peers of a commune or territory by the one way that `pairs` of the address names, page after
/// page. Throws Error{not_found} when there is no such place, Error{bad_input} when it has no such
/// way.
[[nodiscard]] Written peers_page(Visit const& visit, Json const& summary);

}  // namespace epingle::api
