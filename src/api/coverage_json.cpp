#include "src/api/coverage_json.hpp"

#include "src/api/place_json.hpp"
#include "src/coverage/place.hpp"

#include <algorithm>

namespace epingle::api {

namespace {

using coverage::Coverage;
using coverage::covered_levels;
using coverage::slot_of;
using geodata::Level;

Json level_json(Coverage const& counted, Level level) {
    auto const& figures = counted.level(level);
    return {{"attributed", figures.attributed},
            {"wider", figures.wider},
            {"outside", figures.outside},
            {"total", figures.territories.total},
            {"reached", figures.territories.reached},
            {"collectivities", reach_json(figures.collectivities)},
            {"population", figures.population},
            {"population_reached", figures.population_reached},
            {"share", optional_json(figures.share())},
            {"population_share", optional_json(figures.population_share())}};
}

Json levels_json(Coverage const& counted) {
    auto list = Json::array();
    for (Level const level : covered_levels) {
        Json json{{"level", key_of(level)}};
        json.update(level_json(counted, level));
        list.push_back(std::move(json));
    }
    return list;
}

Json outlines_json(Coverage const& counted, Level level) {
    Json json{{"none", 0}, {"approximate", 0}, {"official", 0}};
    for (auto const position : counted.territories(level)) {
        auto& count =
            json[std::string{key_of(counted.gazetteer().outlines().nature(level, position))}];
        count = count.get<std::size_t>() + 1;
    }
    return json;
}

Json category_json(community::Category const& category, coverage::CategoryFigures const& figures) {
    auto levels = Json::object();
    for (Level const level : covered_levels) {
        auto const& at_level = figures.levels[slot_of(level)];
        levels[std::string{key_of(level)}] = {{"members", at_level.members},
                                              {"reached", at_level.reached},
                                              {"collectivities", at_level.collectivities}};
    }
    return {{"key", category.key},
            {"label", category.label},
            {"members", figures.members},
            {"levels", std::move(levels)}};
}

/// Those with members, most of them first, then by key.
Json by_category_json(Coverage const& counted) {
    auto const figures = counted.by_category();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (figures[i].members > 0) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return figures[a].members > figures[b].members;
    });
    auto list = Json::array();
    for (auto const i : order) {
        list.push_back(category_json(counted.atlas().categories()[i].category, figures[i]));
    }
    return list;
}

Json legend_json(Coverage const& counted, CoverageQuery const& query) {
    auto const legend = legend_of(counted, query.level, query.legend);
    auto list = Json::array();
    for (auto const& one : legend.classes) {
        list.push_back(
            {{"from", one.from}, {"to", optional_json(one.to)}, {"territories", one.values}});
    }
    return {{"by", key_of(query.legend.by)},
            {"method", query.legend.breaks.empty() ? key_of(query.legend.method) : "hand"},
            {"zero", legend.zero},
            {"unknown", legend.unknown},
            {"list", std::move(list)}};
}

Json row_json(Coverage const& counted, Level level, std::uint32_t position) {
    auto const place = coverage::place_at(counted.gazetteer(), level, position);
    auto const& figures = counted.at(level, position);
    Json json{{"code", place.code},
              {"name", place.name},
              {"kind", place.kind},
              {"departement", named_json(place.departement)},
              {"region", named_json(place.region)},
              {"reached", figures.reached()},
              {"members", figures.members},
              {"wider", figures.wider},
              {"population", figures.population},
              {"rate", optional_json(figures.rate())},
              {"outline", key_of(counted.gazetteer().outlines().nature(level, position))},
              {"communes", nullptr},
              {"epci", nullptr}};
    if (level != Level::commune) {
        json["communes"] = reach_json(counted.parts(level, position).communes);
    }
    if (level == Level::departement || level == Level::region) {
        json["epci"] = reach_json(counted.parts(level, position).epci);
    }
    return json;
}

}  // namespace

Json optional_json(std::optional<double> number) {
    return number ? Json(*number) : Json(nullptr);
}

Json reach_json(coverage::Reach const& reach) {
    return {{"total", reach.total}, {"reached", reach.reached}};
}

Json size_classes_json(coverage::BySize const& sizes) {
    auto list = Json::array();
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        auto const [from, to] = coverage::size_classes[i];
        list.push_back({{"from", from},
                        {"to", to ? Json(*to) : Json(nullptr)},
                        {"communes", sizes[i].communes.total},
                        {"reached", sizes[i].communes.reached},
                        {"members", sizes[i].members},
                        {"population", sizes[i].population}});
    }
    return list;
}

CoverageJson coverage_json(Coverage const& counted, CoverageQuery const& query) {
    auto const rows = rows_of(counted, query.level, query.rows);
    CoverageJson told;
    told.json = {{"version", counted.atlas().version()},
                 {"level", key_of(query.level)},
                 {"vintage", counted.gazetteer().vintage()},
                 {"inside", inside_json(counted.gazetteer(), counted.filter())},
                 {"members", counted.members()},
                 {"located", counted.located()},
                 {"not_located", counted.not_located()}};
    told.json.update(level_json(counted, query.level));
    told.json.update({{"outlines", outlines_json(counted, query.level)},
                      {"levels", levels_json(counted)},
                      {"size_classes", size_classes_json(counted.by_size())},
                      {"by_category", by_category_json(counted)},
                      {"classes", legend_json(counted, query)},
                      {"matched", rows.matched},
                      {"rows", Json::array()}});
    for (auto const position : rows.positions) {
        told.json["rows"].push_back(row_json(counted, query.level, position));
    }
    if (rows.has_more) {
        told.last_code =
            coverage::place_at(counted.gazetteer(), query.level, rows.positions.back()).code;
    }
    return told;
}

}  // namespace epingle::api
