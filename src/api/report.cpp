#include "src/api/report.hpp"

#include "src/api/coverage_query.hpp"
#include "src/api/parameters.hpp"
#include "src/base/day.hpp"
#include "src/exporting/drawing_module.hpp"
#include "src/exporting/loaded_projections.hpp"
#include "src/exporting/report.hpp"
#include "src/exporting/report_map.hpp"
#include "src/exporting/report_style.hpp"
#include "src/http/etag.hpp"
#include "src/http/problem.hpp"

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::api {

namespace {

using coverage::Coverage;

constexpr unsigned usual_dpi = 150;

constexpr std::array<std::string_view, 7> known_parameters{
    "level", "by", "method", "classes", "breaks", "download", "dpi"};

std::shared_ptr<Coverage const> coverage_of(Site const& site, Call const& call) {
    return site.coverages.of(site.edition.latest()->atlas, filter_of(call));
}

/// The same query at another address, with one more parameter at the end.
std::string address_with(Call const& call, std::string_view path, std::string_view name,
                         std::string_view value) {
    return std::string{path} + call.target.query_with(name, value);
}

std::vector<exporting::ReportLink> downloads(Call const& call) {
    return {{"ce rapport (HTML)", address_with(call, "rapport", "download", "1")},
            {"la carte (SVG)", address_with(call, "rapport.svg", "download", "1")},
            {"la carte pour une diapositive (PNG, 150 points par pouce)",
             address_with(call, "rapport.png", "dpi", "150")},
            {"la carte pour l’impression (PNG, 300 points par pouce)",
             address_with(call, "rapport.png", "dpi", "300")}};
}

exporting::ReportQuery query_of(Site const& site, Call const& call) {
    auto asked =
        coverage_query_of([&call](std::string_view name) { return call.target.parameter(name); });
    return {.level = asked.level,
            .legend = std::move(asked.legend),
            .date = today(),
            .is_fictional = site.edition.latest()->fictional,
            .last_import = {},
            .links = {}};
}

/// A file named by the day, shown in the browser unless it asks for a download.
http::Response file(Call const& call, std::string content_type, std::string_view extension,
                    std::string bytes) {
    http::Response response{.status = 200,
                            .content_type = std::move(content_type),
                            .body = {},
                            .etag = http::etag_of(bytes),
                            .cache_control = "no-cache",
                            .headers = {}};
    auto const use = call.parameter("download") == "1" ? "attachment" : "inline";
    response.headers.emplace_back("Content-Disposition",
                                  std::string{use} + "; filename=\"rapport-epingle-" + today() +
                                      std::string{extension} + "\"");
    response.body = std::make_shared<std::string const>(std::move(bytes));
    return response;
}

/// Made once an edition and a day: a map of all communes takes a second or two.
template <class Make>
http::Answer kept(Site const& site, Call const& call, Make const& make) {
    auto const number = site.edition.number();  // before what is made of it: see Published
    auto const key = call.request.target + '#' + today();
    if (auto found = site.answers.find(key, number)) {
        return *std::move(found);
    }
    http::Answer answer{make(site, call)};
    if (answer.status() == 200 && has_only(call, known_parameters)) {
        site.answers.put(key, answer, number);
    }
    return answer;
}

http::Response page(Site const& site, Call const& call) {
    auto query = query_of(site, call);
    query.last_import = exporting::last_import_of(site.readers.lease()->journal().steps);
    if (call.parameter("download") != "1") {
        query.links = downloads(call);  // a file on somebody's disk has none beside it
    }
    auto html = report_of(*coverage_of(site, call), query, exporting::loaded_projections());
    auto response = file(call, "text/html; charset=utf-8", ".html", std::move(html));
    response.policy = exporting::report_policy();
    return response;
}

std::string map(Site const& site, Call const& call) {
    auto const coverage = coverage_of(site, call);
    return svg_of(exporting::map_of(*coverage, query_of(site, call)), site.gazetteer,
                  exporting::loaded_projections());
}

http::Response drawing(Site const& site, Call const& call) {
    return file(call, "image/svg+xml", ".svg", map(site, call));
}

unsigned dpi_of(Call const& call) {
    auto const text = call.target.parameter("dpi");
    return text ? static_cast<unsigned>(parse_count(
                      "dpi", *text, {.least = exporting::least_dpi, .most = exporting::most_dpi}))
                : usual_dpi;
}

/// One at a time: each takes a processor and tens of megabytes for a second or several.
http::Response image(Site const& site, Call const& call, std::mutex& drawing) {
    auto const dpi = dpi_of(call);
    std::unique_lock const lock{drawing, std::try_to_lock};
    if (!lock.owns_lock()) {
        auto response = http::problem(503, "Service occupé",
                                      "Une autre image est en train d’être dessinée : redemandez "
                                      "celle-ci dans quelques secondes, ou en SVG.");
        response.headers.emplace_back("Retry-After", "5");
        return response;
    }
    return file(call, "image/png", ".png",
                exporting::drawing_module().png_of(map(site, call), dpi));
}

}  // namespace

void add_report(Router& router, Site const& site) {
    router.add("/rapport", [&site](Call const& call) { return kept(site, call, page); });
    router.add("/rapport.svg", [&site](Call const& call) { return kept(site, call, drawing); });
    auto const drawing_image = std::make_shared<std::mutex>();
    router.add("/rapport.png", [&site, drawing_image](Call const& call) {
        return kept(site, call, [&](Site const& of, Call const& asked) {
            return image(of, asked, *drawing_image);
        });
    });
}

}  // namespace epingle::api
