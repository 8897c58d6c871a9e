#pragma once

#include "src/api/router.hpp"
#include "src/api/site.hpp"

namespace epingle::api {

/// Adds /api/export.geojson: the pins that a filter shows, as an RFC 7946 FeatureCollection. Counts
/// only, no names.
void add_geojson_export(Router& router, Site const& site);

}  // namespace epingle::api
