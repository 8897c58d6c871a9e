#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds /tiles/…: the sets of vector tiles and their TileJSON.
void add_map_tiles(Router& router, Site const& site);

}  // namespace epingle::api
