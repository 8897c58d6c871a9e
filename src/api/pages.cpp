#include "src/api/pages.hpp"

#include "src/api/language.hpp"
#include "src/api/pages/documents.hpp"
#include "src/api/pages/shell.hpp"
#include "src/base/error.hpp"
#include "src/http/problem.hpp"

#include <memory>
#include <string>
#include <vector>

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
    router.add_quick("/favicon.svg", [&site](Call const&) { return file(site, "favicon.svg"); });
    router.add_quick("/assets/{file}", [&site](Call const& call) {
        return file(site, "assets/" + call.captured.front());
    });
}

/// By language.
std::vector<Shell> shells_of(Site const& site) {
    std::vector<Shell> shells;
    for (auto const language : languages) {
        auto const name = "index." + std::string{tag_of(language)} + ".html";
        shells.emplace_back(language, file(site, name).body(), site.identity);
    }
    return shells;
}

bool is_browser(http::Request const& request) {
    return request.header("Accept").find("text/html") != std::string_view::npos;
}

}  // namespace

void add_pages(Router& router, Site const& site) {
    auto const shells = std::make_shared<std::vector<Shell> const>(shells_of(site));
    auto const answer = [shells](Call const& call, bool is_known) {
        auto const& shell = (*shells)[static_cast<std::size_t>(language_of(call))];
        return shell.answer({.status = is_known ? 200U : 404U, .target = call.request.target});
    };
    for (auto const* route : {"/", "/couverture", "/membres", "/non-localises", "/recherche"}) {
        router.add_quick(route, [answer](Call const& call) { return answer(call, true); });
    }
    router.add_quick("/commune/{code}", [&site, answer](Call const& call) {
        return answer(call, site.gazetteer.commune_of_any_code(call.captured.front()) != nullptr);
    });
    for (auto const level :
         {geodata::Level::epci, geodata::Level::departement, geodata::Level::region}) {
        router.add_quick("/" + std::string{key_of(level)} + "/{code}",
                         [&site, answer, level](Call const& call) {
                             auto const& code = call.captured.front();
                             return answer(call, site.gazetteer.territory(level, code) != nullptr);
                         });
    }
    router.otherwise([answer](Call const& call) {
        return is_browser(call.request)
                   ? answer(call, false)
                   : http::problem(404, "Page introuvable", "Il n’y a rien à cette adresse.");
    });
    add_documents(router, site);
    add_files(router, site);
    router.add_quick("/healthz", [](Call const&) {
        return http::text_response(200, "text/plain; charset=utf-8", "ok\n");
    });
}

}  // namespace epingle::api
