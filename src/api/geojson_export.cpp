#include "src/api/geojson_export.hpp"

#include "src/api/parameters.hpp"
#include "src/api/place_json.hpp"
#include "src/base/error.hpp"

#include <array>
#include <ctime>

namespace epingle::api {

namespace {

std::string today() {
    auto const now = std::time(nullptr);
    std::tm day{};
    gmtime_r(&now, &day);
    std::array<char, 16> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d", &day);
    return text.data();
}

Json pin_feature(Site const& site, community::Atlas const& atlas, community::Pins const& pins,
                 community::Pin const& pin) {
    auto const& commune = site.gazetteer.communes()[pin.commune];
    Json properties{{"level", key_of(geodata::Level::commune)},
                    {"code", commune.code.text()},
                    {"name", commune.name},
                    {"departement", commune.departement},
                    {"region", commune.region},
                    {"epci", commune.epci.empty() ? Json(nullptr) : Json(commune.epci)},
                    {"members", pin.members},
                    {"at_seat", pin.at_seat},
                    {"precision", key_of(commune.position.precision)},
                    {"radius_m", precision_json(commune.position)["radius_m"]}};
    for (auto const& count : pins.by_category(pin)) {
        properties["cat_" + atlas.categories()[count.category].category.key] = count.members;
    }
    return {{"type", "Feature"},
            {"id", commune.code.text()},
            {"geometry", {{"type", "Point"}, {"coordinates", json_of(commune.position.at)}}},
            {"properties", std::move(properties)}};
}

Json licences(geodata::Gazetteer const& gazetteer) {
    auto list = Json::array();
    for (auto const& source : gazetteer.sources()) {
        list.push_back(source.owner + ", " + source.name + " " + source.vintage + " (" +
                       source.licence + ")");
    }
    return list;
}

http::Response export_pins(Site const& site, Call const& call) {
    if (call.parameter("what", "pins") != "pins") {
        throw Error{ErrorKind::bad_input, "Le paramètre « what » ne peut être que « pins »."};
    }
    auto const atlas = site.edition.latest()->atlas;
    auto const filter = atlas->canonical(filter_of(call));
    auto const view = site.views.view(atlas, filter);
    auto const& pins = view->pins();
    auto features = Json::array();
    pins.for_each([&](community::Pin const& pin) {
        features.push_back(pin_feature(site, *atlas, pins, pin));
    });
    auto const figures = atlas->figures(filter);
    auto response = json_response({{"type", "FeatureCollection"},
                                   {"generated_on", today()},
                                   {"vintage", site.gazetteer.vintage()},
                                   {"filter", filter.text()},
                                   {"members", figures.members()},
                                   {"located", figures.located},
                                   {"licences", licences(site.gazetteer)},
                                   {"features", std::move(features)}},
                                  "application/geo+json");
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"epingle.geojson\"");
    return response;
}

}  // namespace

void add_geojson_export(Router& router, Site const& site) {
    router.add("/api/export.geojson",
               [&site](Call const& call) { return export_pins(site, call); });
}

}  // namespace epingle::api
