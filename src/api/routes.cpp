#include "src/api/routes.hpp"

#include "src/api/changes.hpp"
#include "src/api/commune_people.hpp"
#include "src/api/communes.hpp"
#include "src/api/coverage.hpp"
#include "src/api/exports.hpp"
#include "src/api/look.hpp"
#include "src/api/map_tiles.hpp"
#include "src/api/members.hpp"
#include "src/api/pages.hpp"
#include "src/api/peers.hpp"
#include "src/api/report.hpp"
#include "src/api/search.hpp"
#include "src/api/summary.hpp"
#include "src/api/territories.hpp"

namespace epingle::api {

namespace {

void add_api(Router& router, Site const& site) {
    add_summary(router, site);
    add_search(router, site);
    add_communes(router, site);
    add_commune_people(router, site);
    add_territories(router, site);
    add_peers(router, site);
    add_coverage(router, site);
    add_exports(router, site);
    add_report(router, site);
    add_changes(router, site);
    add_members(router, site);
    add_map_tiles(router, site);
}

}  // namespace

Router routes(Site const& site) {
    auto const api = std::make_shared<Router>();
    add_api(*api, site);
    Router router;
    add_pages(router, site, api);
    add_look(router, site);
    router.add_all(*api);
    return router;
}

std::optional<http::Answer> answer_at_once(Site const& site, Router const& router,
                                           http::Request const& request) {
    bool const only_reads =
        request.method == http::Method::get || request.method == http::Method::head;
    if (only_reads) {
        if (auto kept = site.answers.find(request.target, site.edition.number())) {
            return kept;
        }
    }
    return router.answer_at_once(request);
}

}  // namespace epingle::api
