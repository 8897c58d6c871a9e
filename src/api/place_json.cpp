#include "src/api/place_json.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace epingle::api {

Json json_of(LonLat point) {
    return Json::array({rounded(point.lon), rounded(point.lat)});
}

Json json_of(Bbox const& box) {
    return Json::array(
        {rounded(box.west), rounded(box.south), rounded(box.east), rounded(box.north)});
}

Json named_territory(geodata::Gazetteer const& gazetteer, geodata::Level level,
                     std::string_view code) {
    return named_json(gazetteer.territory(level, code));
}

Json named_json(geodata::Territory const* territory) {
    return territory == nullptr ? Json(nullptr)
                                : Json{{"code", territory->code}, {"name", territory->name}};
}

Json placed_json(geodata::Gazetteer const& gazetteer, geodata::Placed const& placed) {
    std::string name = placed.code;
    if (placed.level == geodata::Level::commune) {
        if (auto const* const commune = gazetteer.commune_of_any_code(placed.code)) {
            name = commune->name;
        }
    } else if (auto const* const territory = gazetteer.territory(placed.level, placed.code)) {
        name = territory->name;
    }
    return {{"level", key_of(placed.level)}, {"code", placed.code}, {"name", name}};
}

Json inside_json(geodata::Gazetteer const& gazetteer, community::Filter const& filter) {
    if (!filter.inside) {
        return nullptr;
    }
    auto const& area = *filter.inside;
    return {{"level", key_of(area.level)}, {"code", area.code}, {"name", name_of(area, gazetteer)}};
}

Json precision_json(geodata::Position const& position) {
    return {{"key", key_of(position.precision)}, {"radius_m", std::round(position.radius_m)}};
}

Json by_category_json(community::Atlas const& atlas,
                      std::span<community::CategoryCount const> counts) {
    std::vector<community::CategoryCount> sorted{counts.begin(), counts.end()};
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](auto const& a, auto const& b) { return a.members > b.members; });
    auto list = Json::array();
    for (auto const& count : sorted) {
        auto const& category = atlas.categories()[count.category].category;
        list.push_back(
            {{"key", category.key}, {"label", category.label}, {"members", count.members}});
    }
    return list;
}

Json by_month_json(std::span<community::JoinedCount const> counts) {
    auto list = Json::array();
    for (auto const& count : counts) {
        list.push_back({{"month", count.month ? Json(count.month->text()) : Json(nullptr)},
                        {"members", count.members}});
    }
    return list;
}

Json not_located_json(std::span<community::NotLocated const> groups) {
    auto list = Json::array();
    for (auto const& group : groups) {
        list.push_back({{"reason", key_of(group.reason)}, {"members", group.members}});
    }
    return list;
}

}  // namespace epingle::api
