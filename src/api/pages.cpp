#include "src/api/pages.hpp"

#include "src/base/error.hpp"

#include <string>

namespace epingle::api {

namespace {

http::Response file(Site const& site, std::string const& name) {
    auto response = site.page.find(name);
    if (!response) {
        throw Error{ErrorKind::not_found, "Ce fichier de la page n’existe pas."};
    }
    return *std::move(response);
}

}  // namespace

void add_pages(Router& router, Site const& site) {
    router.add("/", [&site](Call const&) { return file(site, "index.html"); });
    router.add("/donnees-personnelles",
               [&site](Call const&) { return file(site, "donnees-personnelles.html"); });
    router.add("/favicon.svg", [&site](Call const&) { return file(site, "favicon.svg"); });
    router.add("/assets/{file}",
               [&site](Call const& call) { return file(site, "assets/" + call.captured.front()); });
    router.add("/healthz", [](Call const&) {
        return http::text_response(200, "text/plain; charset=utf-8", "ok\n");
    });
}

}  // namespace epingle::api
