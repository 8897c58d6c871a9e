#include "src/api/pages.hpp"

#include "src/api/language.hpp"
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

}  // namespace

void add_pages(Router& router, Site const& site) {
    router.add_quick("/", [&site](Call const& call) {
        return file(site, "index." + std::string{tag_of(language_of(call))} + ".html");
    });
    router.add_quick("/donnees-personnelles",
                     [&site](Call const&) { return file(site, "donnees-personnelles.fr.html"); });
    router.add_quick("/favicon.svg", [&site](Call const&) { return file(site, "favicon.svg"); });
    router.add_quick("/assets/{file}", [&site](Call const& call) {
        return file(site, "assets/" + call.captured.front());
    });
    router.add_quick("/healthz", [](Call const&) {
        return http::text_response(200, "text/plain; charset=utf-8", "ok\n");
    });
}

}  // namespace epingle::api
