#pragma once

#include "src/api/pages/visit.hpp"

namespace epingle::api {

/// What is found for `q`, by kind; the nearest communes with members when one that is named has
/// nobody.
[[nodiscard]] Written search_page(Visit const& visit);

}  // namespace epingle::api
