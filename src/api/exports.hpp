#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds /api/export.geojson, .csv, .xlsx and .gpkg: what a filter shows, as a file that is sent
/// while it is made, where the format allows it; and /api/export.csv-metadata.json, which describes
/// the second.
void add_exports(Router& router, Site const& site);

}  // namespace epingle::api
