#include "src/api/pages/plain_pages.hpp"

#include "src/api/pages/commune_page.hpp"
#include "src/api/pages/coverage_page.hpp"
#include "src/api/pages/home_page.hpp"
#include "src/api/pages/members_page.hpp"
#include "src/api/pages/peers_page.hpp"
#include "src/api/pages/plain_frame.hpp"
#include "src/api/pages/search_page.hpp"
#include "src/api/pages/shell.hpp"
#include "src/api/pages/territory_page.hpp"
#include "src/base/error.hpp"
#include "src/http/problem.hpp"

#include <utility>
#include <vector>

namespace epingle::api {

namespace {

using WritePage = Written (*)(Visit const&, Json const& summary);

/// What all pages are made of.
class PlainPages {
public:
    PlainPages(Site const& site, std::shared_ptr<Router const> api)
        : site_{site}, client_{site, std::move(api)} {
        for (auto const language : languages) {
            shells_.push_back(shell_of(site, "index", language));
        }
    }

    [[nodiscard]] http::Answer answer(Call const& call, WritePage write) const {
        Visit const visit{client_, call};
        try {
            auto const summary = visit.ask("summary");
            return filled(visit, 200, summary, write(visit, summary));
        } catch (Error const& error) {
            return failed(visit, error);
        }
    }

    [[nodiscard]] http::Answer not_there(Call const& call) const {
        return failed(Visit{client_, call}, Error{ErrorKind::not_found, {}});
    }

private:
    /// A page that tells of an error, which asks the API nothing more.
    [[nodiscard]] http::Answer failed(Visit const& visit, Error const& error) const {
        auto const& texts = visit.texts();
        auto const problem = http::problem_of(error);
        if (problem.status == 500) {
            throw error;
        }
        Written page;
        page.heading = problem.status == 404   ? texts.not_found
                       : problem.status == 400 ? texts.bad_request
                                               : texts.unavailable;
        page.body.element("p",
                          problem.status == 404   ? texts.not_found_lead
                          : problem.status == 400 ? texts.bad_request_lead
                                                  : texts.unavailable_lead,
                          {{"class", "lead"}});
        return filled(visit, problem.status, Json{}, std::move(page));
    }

    [[nodiscard]] http::Answer filled(Visit const& visit, unsigned status, Json const& summary,
                                      Written written) const {
        auto const& title = site_.identity.title;
        bool const is_home = status == 200 && visit.path().empty();
        Page page{.status = status,
                  .target = visit.call().request.target,
                  .title = is_home ? "" : written.heading};
        page.description = written.description;
        page.content = framed(visit, summary, title, std::move(written));
        return shells_[static_cast<std::size_t>(visit.language())].answer(page);
    }

    Site const& site_;
    ApiClient client_;
    std::vector<Shell> shells_{};  ///< by language
};

bool is_browser(http::Request const& request) {
    return request.header("Accept").find("text/html") != std::string_view::npos;
}

Written searched(Visit const& visit, Json const& /*summary*/) {
    return search_page(visit);
}

/// A place's page or, when its address asks for them, that of its peers.
template <WritePage write>
Written of_place(Visit const& visit, Json const& summary) {
    return visit.parameter("pairs").empty() ? write(visit, summary) : peers_page(visit, summary);
}

}  // namespace

void add_plain_pages(Router& router, Site const& site, std::shared_ptr<Router const> const& api) {
    auto const pages = std::make_shared<PlainPages const>(site, api);
    for (auto const& [route, write] : std::initializer_list<std::pair<char const*, WritePage>>{
             {"/", home_page},
             {"/recherche", searched},
             {"/couverture", coverage_page},
             {"/membres", members_page},
             {"/non-localises", not_located_page},
             {"/commune/{code}", of_place<commune_page>},
             {"/epci/{code}", of_place<territory_page>},
             {"/departement/{code}", of_place<territory_page>},
             {"/region/{code}", of_place<territory_page>}}) {
        router.add(route, [pages, write](Call const& call) { return pages->answer(call, write); });
    }
    router.otherwise([pages](Call const& call) {
        return is_browser(call.request)
                   ? pages->not_there(call)
                   : http::problem(404, "Page introuvable", "Il n’y a rien à cette adresse.");
    });
}

}  // namespace epingle::api
