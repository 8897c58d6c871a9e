#include "src/api/changes.hpp"

#include "src/api/parameters.hpp"
#include "src/base/error.hpp"
#include "src/coverage/changes.hpp"
#include "src/coverage/history.hpp"

#include <algorithm>
#include <string>

namespace epingle::api {

namespace {

using coverage::ChangeFigures;
using coverage::HistoryPoint;

constexpr std::size_t most_territories = 1000;
constexpr std::size_t greatest_import = 1'000'000'000;

Json figures_json(ChangeFigures const& figures) {
    return {{"arrived", figures.arrived},
            {"left", figures.left},
            {"moved", figures.moved},
            {"located", figures.located},
            {"lost", figures.lost}};
}

Json text_or_null(std::string const& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json bound_json(std::string const& day, std::int64_t import) {
    return text_or_null(import == 0 ? day : "import:" + std::to_string(import));
}

Json inside_json(std::optional<community::Area> const& area, geodata::Gazetteer const& gazetteer) {
    if (!area) {
        return nullptr;
    }
    return {
        {"level", key_of(area->level)}, {"code", area->code}, {"name", name_of(*area, gazetteer)}};
}

/// What led there: an import by its number and file, or something that has neither. Not how many
/// rows the file had, for some may be of hidden people.
Json step_json(community::Step const& step) {
    bool const is_import = step.cause == community::StepCause::import;
    return {{"id", is_import ? Json(step.import) : Json(nullptr)},
            {"cause", key_of(step.cause)},
            {"source", text_or_null(step.source)},
            {"at", step.at}};
}

Json territory_json(coverage::TerritoryChange const& change, geodata::Gazetteer const& gazetteer) {
    return {{"level", key_of(change.territory.level)},
            {"code", change.territory.code},
            {"name", name_of(change.territory, gazetteer)},
            {"arrived", change.arrived},
            {"left", change.left},
            {"came", change.came},
            {"went", change.went}};
}

std::string day_of(Call const& call, std::string_view name) {
    std::string const day{call.target.parameter(name).value_or("")};
    constexpr std::size_t day_length = 10;
    if (!day.empty() && (day.size() != day_length || !community::Month::parse(day))) {
        throw Error{ErrorKind::bad_input, "Le paramètre « " + std::string{name} +
                                              " » doit être un jour, de la forme 2026-11-26."};
    }
    return day;
}

std::int64_t import_of(Call const& call, std::string_view name) {
    return static_cast<std::int64_t>(count_of(call, name, 0, greatest_import));
}

/// An import may be known to the journal before what it changed is published: it is not told of
/// before either.
store::Journal journal_of(Site const& site, Edition const& edition, store::StepRange const& range) {
    auto journal = site.readers.lease()->journal(range);
    std::erase_if(journal.steps, [&edition](community::Step const& step) {
        return step.revision > edition.revision;
    });
    return journal;
}

http::Response changes(Site const& site, Call const& call) {
    ChangesQuery query;
    query.range = {.from = day_of(call, "from"),
                   .to = day_of(call, "to"),
                   .after_import = import_of(call, "from_import"),
                   .to_import = import_of(call, "to_import")};
    query.inside = filter_of(call).inside;
    query.limit = count_of(call, "limit", query.limit, most_territories);
    return json_response(
        changes_json(journal_of(site, *site.edition.latest(), query.range), query, site.gazetteer));
}

Json point_json(HistoryPoint const& point) {
    Json json{{"members", point.members}, {"located", point.located}};
    for (auto const level : coverage::covered_levels) {
        json[std::string{key_of(level)}] = point.reached[coverage::slot_of(level)];
    }
    return json;
}

Json by_joining_json(coverage::JoiningHistory const& history) {
    auto list = Json::array();
    for (auto const& [month, point] : history.months) {
        list.push_back(point_json(point));
        list.back()["month"] = month.text();
    }
    return list;
}

/// The journal knows neither categories, months of joining nor how sure a place is.
bool is_in_journal(community::Filter const& filter) {
    return !filter.categories && !filter.since && !filter.until && !filter.certainty;
}

Json by_import_json(community::Atlas const& atlas, community::Filter const& filter,
                    store::Journal const& journal) {
    if (!is_in_journal(filter)) {
        return nullptr;
    }
    auto const points = coverage::import_history(atlas, filter.inside, journal.steps);
    auto list = Json::array();
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto const& step = journal.steps[i];
        list.push_back(point_json(points[i]));
        list.back()["at"] = step.at;
        list.back()["import"] = step.import == 0 ? Json(nullptr) : Json(step.import);
        list.back()["cause"] = key_of(step.cause);
    }
    return list;
}

http::Response history(Site const& site, Call const& call) {
    auto const edition = site.edition.latest();
    auto const& atlas = *edition->atlas;
    auto const filter = atlas.canonical(filter_of(call));
    auto const by_joining = coverage::joining_history(atlas, filter);
    auto const journal = journal_of(site, *edition, {});
    return json_response({{"version", atlas.version()},
                          {"inside", inside_json(filter.inside, site.gazetteer)},
                          {"undated", point_json(by_joining.undated)},
                          {"by_joining", by_joining_json(by_joining)},
                          {"by_import", by_import_json(atlas, filter, journal)},
                          {"known_since", text_or_null(journal.known_since)}});
}

}  // namespace

Json changes_json(store::Journal const& journal, ChangesQuery const& query,
                  geodata::Gazetteer const& gazetteer) {
    auto const changes = coverage::changes_of(journal.steps, query.inside, gazetteer);
    auto json = figures_json(changes.all);
    json["from"] = bound_json(query.range.from, query.range.after_import);
    json["to"] = bound_json(query.range.to, query.range.to_import);
    json["inside"] = inside_json(query.inside, gazetteer);
    json["known_since"] = text_or_null(journal.known_since);
    json["imports"] = Json::array();
    for (std::size_t i = 0; i < journal.steps.size(); ++i) {
        auto step = step_json(journal.steps[i]);
        step.update(figures_json(changes.by_step[i]));
        json["imports"].push_back(std::move(step));
    }
    json["territories_total"] = changes.territories.size();
    json["territories"] = Json::array();
    auto const shown = std::min(query.limit, changes.territories.size());
    for (auto const& change : std::span{changes.territories}.first(shown)) {
        json["territories"].push_back(territory_json(change, gazetteer));
    }
    return json;
}

void add_changes(Router& router, Site const& site) {
    router.add("/api/changes", [&site](Call const& call) { return changes(site, call); });
    router.add("/api/history", [&site](Call const& call) { return history(site, call); });
}

}  // namespace epingle::api
