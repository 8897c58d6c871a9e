#pragma once

#include "geodata/gazetteer.hpp"

#include <string>

namespace epingle::geodata {

/// Whom to name beside a map, as licences ask: each owner with each licence, once.
[[nodiscard]] std::string attribution(Gazetteer const& gazetteer);

}  // namespace epingle::geodata
