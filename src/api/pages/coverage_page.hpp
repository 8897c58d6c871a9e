#pragma once

#include "src/api/pages/visit.hpp"

namespace epingle::api {

/// How far the members reach at the level that `niveau` names, as figures and as a table of its
/// territories: in the words of the address that the page's program has.
[[nodiscard]] Written coverage_page(Visit const& visit, Json const& summary);

}  // namespace epingle::api
