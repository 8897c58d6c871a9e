#include "src/api/routes.hpp"

#include "src/api/communes.hpp"
#include "src/api/geojson_export.hpp"
#include "src/api/map_tiles.hpp"
#include "src/api/pages.hpp"
#include "src/api/search.hpp"
#include "src/api/summary.hpp"
#include "src/api/territories.hpp"

namespace epingle::api {

Router routes(Site const& site) {
    Router router;
    add_pages(router, site);
    add_summary(router, site);
    add_search(router, site);
    add_communes(router, site);
    add_territories(router, site);
    add_geojson_export(router, site);
    add_map_tiles(router, site);
    return router;
}

}  // namespace epingle::api
