#include "src/api/pages.hpp"

#include "src/api/pages/documents.hpp"
#include "src/api/pages/plain_pages.hpp"
#include "src/base/error.hpp"

#include <string>

namespace epingle::api {

namespace {

http::Answer file(Site const& site, std::string const& name) {
    auto answer = site.page.find(name);
    if (!answer) {
        throw Error{ErrorKind::not_found, "Ce fichier de la page n’existe pas."};
    }
    return *std::move(answer);
}

void add_files(Router& router, Site const& site) {
    router.add_quick("/assets/{file}", [&site](Call const& call) {
        return file(site, "assets/" + call.captured.front());
    });
}

}  // namespace

void add_pages(Router& router, Site const& site, std::shared_ptr<Router const> const& api) {
    add_plain_pages(router, site, api);
    add_documents(router, site);
    add_files(router, site);
    router.add_quick("/healthz", [](Call const&) {
        return http::text_response(200, "text/plain; charset=utf-8", "ok\n");
    });
}

}  // namespace epingle::api
