#include "src/api/coverage_query.hpp"

#include "src/api/parameters.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace epingle::api {

namespace {

using coverage::LegendQuery;
using coverage::SortBy;
using geodata::Level;

[[noreturn]] void refuse(std::string_view name, std::string_view expected) {
    throw Error{ErrorKind::bad_input, "Le paramètre « " + std::string{name} + " » doit être " +
                                          std::string{expected} + "."};
}

std::optional<Level> covered_level_of(std::string_view key) noexcept {
    auto const level = geodata::level_of(key);
    return level == Level::france ? std::nullopt : level;
}

std::optional<bool> is_descending_of(std::string_view key) noexcept {
    return key == "asc" || key == "desc" ? std::optional{key == "desc"} : std::nullopt;
}

/// What `parse` makes of the parameter, `otherwise` when it is absent.
template <class Value, class Parse>
Value choice_of(ParameterText const& parameter, std::string_view name, Value otherwise,
                Parse const& parse, std::string_view expected) {
    auto const text = parameter(name);
    if (!text) {
        return otherwise;
    }
    auto const value = parse(*text);
    if (!value) {
        refuse(name, expected);
    }
    return *value;
}

double break_of(std::string_view text) {
    double value = 0;
    auto const* const end = text.data() + text.size();
    auto const [stopped, failure] = std::from_chars(text.data(), end, value);
    bool const is_read = failure == std::errc{} && stopped == end && !text.empty();
    return is_read && std::isfinite(value) ? value : -1;
}

std::vector<double> breaks_of(std::string_view text) {
    std::vector<double> breaks;
    for (auto const piece : split(text, ',')) {
        breaks.push_back(break_of(piece));
        bool const ascends = breaks.size() == 1 || breaks[breaks.size() - 2] < breaks.back();
        if (breaks.back() <= 0 || !ascends || breaks.size() >= LegendQuery::most_classes) {
            refuse("breaks",
                   "une liste croissante d’au plus six nombres positifs, comme « 1,5,20 »");
        }
    }
    return breaks;
}

LegendQuery legend_query_of(ParameterText const& parameter) {
    LegendQuery query;
    query.by = choice_of(parameter, "by", query.by, coverage::measure_of,
                         "« rate », « members » ou « reached »");
    query.method = choice_of(parameter, "method", query.method, coverage::method_of,
                             "« quantiles », « jenks » ou « equal »");
    if (auto const text = parameter("classes")) {
        query.classes = parse_count("classes", *text, {2, LegendQuery::most_classes});
    }
    if (auto const text = parameter("breaks")) {
        query.breaks = breaks_of(*text);
    }
    return query;
}

}  // namespace

CoverageQuery coverage_query_of(ParameterText const& parameter) {
    CoverageQuery query{.legend = legend_query_of(parameter)};
    query.level = choice_of(parameter, "level", query.level, covered_level_of,
                            "« commune », « epci », « departement » ou « region »");
    auto& rows = query.rows;
    rows.sort = choice_of(parameter, "sort", rows.sort, coverage::sort_of,
                          "« population », « members », « rate », « name » ou « code »");
    bool const is_figure = rows.sort != SortBy::name && rows.sort != SortBy::code;
    rows.is_descending =
        choice_of(parameter, "order", is_figure, is_descending_of, "« asc » ou « desc »");
    if (auto const text = parameter("reached")) {
        rows.reached =
            choice_of(parameter, "reached", false, coverage::reached_of, "« yes » ou « no »");
    }
    return query;
}

}  // namespace epingle::api
