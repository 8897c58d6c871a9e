#pragma once

#include "src/api/pages/visit.hpp"

namespace epingle::api {

/// Members by commune, or (`par=personnes`) those whose names one may see: the map's set as a
/// table.
[[nodiscard]] Written members_page(Visit const& visit, Json const& summary);
/// Who is not on the map, by reason, and those of them whose names one may see.
[[nodiscard]] Written not_located_page(Visit const& visit, Json const& summary);

}  // namespace epingle::api
