#include "src/api/coverage.hpp"

#include "src/api/coverage_json.hpp"
#include "src/api/parameters.hpp"

#include <array>
#include <string_view>

namespace epingle::api {

namespace {

constexpr std::size_t usual_rows = 100;
constexpr std::size_t most_rows = 1000;
constexpr std::array<std::string_view, 10> known_parameters{
    "level", "sort", "order", "limit", "after", "by", "method", "classes", "breaks", "reached"};

http::Answer answer(Site const& site, Call const& call) {
    auto query =
        coverage_query_of([&call](std::string_view name) { return call.target.parameter(name); });
    query.rows.limit = count_of(call, "limit", usual_rows, most_rows);
    if (auto const after = call.target.parameter("after")) {
        query.rows.after = *after;
    }
    auto const number = site.edition.number();  // before the edition itself
    auto const coverage = site.coverages.of(site.edition.latest()->atlas, filter_of(call));
    auto told = coverage_json(*coverage, query);
    told.json["next"] =
        told.last_code ? Json(call.target.query_with("after", *told.last_code)) : Json(nullptr);
    http::Answer answer{json_response(told.json)};
    if (has_only(call, known_parameters)) {
        site.answers.put(call.request.target, answer, number);
    }
    return answer;
}

}  // namespace

void add_coverage(Router& router, Site const& site) {
    router.add("/api/coverage", [&site](Call const& call) { return answer(site, call); });
}

}  // namespace epingle::api
