#include "geodata/sources/natural_earth.hpp"

#include "geodata/sources/antimeridian.hpp"
#include "geodata/sources/json_array.hpp"

#include <array>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::sources {

namespace {

using nlohmann::json;

/// Arcs in degrees. In TopoJSON each point is counted from the one before, on a grid.
std::vector<Line> arcs_of(json const& topology) {
    auto const& scale = topology.at("transform").at("scale");
    auto const& translate = topology.at("transform").at("translate");
    double const lon_step = scale.at(0);
    double const lat_step = scale.at(1);
    double const west = translate.at(0);
    double const south = translate.at(1);
    std::vector<Line> arcs;
    for (json const& deltas : topology.at("arcs")) {
        std::int64_t x = 0;
        std::int64_t y = 0;
        Line arc;
        for (json const& delta : deltas) {
            x += delta.at(0).get<std::int64_t>();
            y += delta.at(1).get<std::int64_t>();
            arc.push_back({west + lon_step * static_cast<double>(x),
                           south + lat_step * static_cast<double>(y)});
        }
        arcs.push_back(std::move(arc));
    }
    return arcs;
}

/// An arc's position; TopoJSON writes ~position for an arc run backwards.
std::size_t position_of(std::int64_t reference) {
    return static_cast<std::size_t>(reference < 0 ? ~reference : reference);
}

Ring ring_from(json const& references, std::vector<Line> const& arcs) {
    Ring ring;
    for (json const& reference : references) {
        auto const number = reference.get<std::int64_t>();
        Line arc = arcs.at(position_of(number));
        if (number < 0) {
            arc = {arc.rbegin(), arc.rend()};
        }
        ring.insert(ring.end(), arc.begin() + (ring.empty() ? 0 : 1),
                    arc.end());  // ends are shared
    }
    if (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
    }
    return ring;
}

Polygon polygon_from(json const& rings, std::vector<Line> const& arcs) {
    Polygon polygon{.outer = ring_from(rings.at(0), arcs), .holes = {}};
    for (std::size_t i = 1; i < rings.size(); ++i) {
        polygon.holes.push_back(ring_from(rings[i], arcs));
    }
    return polygon;
}

Outline read_land(std::filesystem::path const& packages, PackageFile const& file,
                  GeometryEngine const& engine) {
    auto const topology = read_json(packages, file);
    try {
        auto const arcs = arcs_of(topology);
        Outline land;
        for (json const& geometry : topology.at("objects").at("land").at("geometries")) {
            for (json const& rings : geometry.at("arcs")) {
                auto const polygon = polygon_from(rings, arcs);
                if (polygon.outer.size() >= 3) {
                    auto const pieces = cut_at_antimeridian(polygon, engine);
                    land.insert(land.end(), pieces.begin(), pieces.end());
                }
            }
        }
        return land;
    } catch (json::exception const& why) {
        throw unexpected_content(file, why);
    }
}

/// Each piece of land on its own: a tile then looks only at those it may hold.
std::vector<Outline> pieces_of(Outline const& land) {
    std::vector<Outline> pieces;
    for (auto const& polygon : land) {
        pieces.push_back({polygon});
    }
    return pieces;
}

/// Every arc that a country's rings run along, whichever way.
void collect_arcs(json const& nested, std::set<std::size_t>& positions) {
    if (nested.is_array()) {
        for (json const& part : nested) {
            collect_arcs(part, positions);
        }
    } else {
        positions.insert(position_of(nested.get<std::int64_t>()));
    }
}

std::vector<Line> read_borders(std::filesystem::path const& packages, PackageFile const& file) {
    auto const topology = read_json(packages, file);
    try {
        auto const arcs = arcs_of(topology);
        std::vector<std::size_t> countries_along(arcs.size());
        for (json const& country : topology.at("objects").at("countries").at("geometries")) {
            std::set<std::size_t> positions;
            if (auto const found = country.find("arcs"); found != country.end()) {
                collect_arcs(*found, positions);
            }
            for (auto const position : positions) {
                ++countries_along.at(position);
            }
        }
        std::vector<Line> borders;
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            if (countries_along[i] > 1 && arcs[i].size() > 1) {
                borders.push_back(arcs[i]);
            }
        }
        return borders;
    } catch (json::exception const& why) {
        throw unexpected_content(file, why);
    }
}

/// As the file names them, and INSEE's codes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> collectivities{
    {{"St. Pierre and Miquelon", "975"},
     {"St-Barthélemy", "977"},
     {"St-Martin", "978"},
     {"Fr. S. Antarctic Lands", "984"},
     {"Wallis and Futuna Is.", "986"},
     {"Fr. Polynesia", "987"},
     {"New Caledonia", "988"},
     {"Clipperton I.", "989"}}};

Outline outline_from(json const& geometry, std::vector<Line> const& arcs) {
    if (geometry.at("type") == "Polygon") {
        return {polygon_from(geometry.at("arcs"), arcs)};
    }
    Outline outline;
    for (json const& rings : geometry.at("arcs")) {
        outline.push_back(polygon_from(rings, arcs));
    }
    return outline;
}

}  // namespace

std::map<std::string, Outline> read_collectivity_land(std::filesystem::path const& packages,
                                                      GeometryEngine const& engine) {
    auto const& file = package_file::countries_fine;
    auto const topology = read_json(packages, file);
    try {
        auto const arcs = arcs_of(topology);
        std::map<std::string, Outline> land;
        for (json const& country : topology.at("objects").at("countries").at("geometries")) {
            auto const& name = country.at("properties").at("name");
            for (auto const& [english, code] : collectivities) {
                if (name == english) {
                    land.emplace(code, engine.made_valid(outline_from(country, arcs)));
                }
            }
        }
        return land;
    } catch (json::exception const& why) {
        throw unexpected_content(file, why);
    }
}

geodata::Basemap read_basemap(std::filesystem::path const& packages, Reach const& reach,
                              GeometryEngine const& engine) {
    auto const land_coarse = read_land(packages, package_file::land_coarse, engine);
    auto const land_fine =
        reach.combined(read_land(packages, package_file::land_fine, engine), land_coarse);
    auto const borders_coarse = read_borders(packages, package_file::countries_coarse);
    auto const borders_fine =
        reach.combined(read_borders(packages, package_file::countries_fine), borders_coarse);
    return {.land_coarse = tiles::OutlineSet{pieces_of(land_coarse)},
            .land_fine = tiles::OutlineSet{pieces_of(land_fine)},
            .borders_coarse = tiles::LineSet{borders_coarse},
            .borders_fine = tiles::LineSet{borders_fine}};
}

}  // namespace epingle::sources
