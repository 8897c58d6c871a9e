#pragma once

#include "src/api/pages/visit.hpp"

namespace epingle::api {

/// The figures with their honest denominator, and ways into the map's content: categories, régions
/// and départements.
[[nodiscard]] Written home_page(Visit const& visit, Json const& summary);

}  // namespace epingle::api
