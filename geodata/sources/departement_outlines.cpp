#include "geodata/sources/departement_outlines.hpp"

#include "geodata/sources/json_array.hpp"
#include "src/base/error.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace epingle::sources {

namespace {

using nlohmann::json;

constexpr std::size_t departements = 101;

struct Drawn {
    std::string code_in_file{};  ///< "63"; empty where the file has none
    Outline outline{};
    Bbox box{};
};

Ring ring_from(json const& points) {
    Ring ring;
    for (json const& point : points) {
        ring.push_back({point.at(0), point.at(1)});
    }
    if (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
    }
    return ring;
}

Polygon polygon_from(json const& rings) {
    Polygon polygon{.outer = ring_from(rings.at(0)), .holes = {}};
    for (std::size_t i = 1; i < rings.size(); ++i) {
        polygon.holes.push_back(ring_from(rings[i]));
    }
    return polygon;
}

Outline outline_from(json const& geometry) {
    Outline outline;
    if (geometry.at("type") == "Polygon") {
        outline.push_back(polygon_from(geometry.at("coordinates")));
    } else {
        for (json const& polygon : geometry.at("coordinates")) {
            outline.push_back(polygon_from(polygon));
        }
    }
    return outline;
}

std::vector<Drawn> read_drawn(std::filesystem::path const& packages, GeometryEngine const& engine) {
    auto const& file = package_file::departement_outlines;
    auto const collection = read_json(packages, file);
    std::vector<Drawn> drawn;
    try {
        for (json const& feature : collection.at("features")) {
            auto const& code = feature.at("properties").at("gn_a1_code");
            std::string const text = code.is_string() ? code.get<std::string>() : "";
            auto outline = engine.made_valid(outline_from(feature.at("geometry")));
            auto const box = bbox_of(outline);
            drawn.push_back(
                {text.starts_with("FR.") ? text.substr(3) : "", std::move(outline), box});
        }
    } catch (json::exception const& why) {
        throw unexpected_content(file, why);
    }
    return drawn;
}

/// Share of a département's communes that stand in an outline.
struct Share {
    double share{};
    std::string departement{};
    std::size_t drawn{};
};

std::vector<Share> shares_of(std::vector<Drawn> const& drawn,
                             std::vector<geodata::Commune> const& communes) {
    std::map<std::string, std::size_t> totals;
    std::map<std::pair<std::string, std::size_t>, std::size_t> inside;
    for (auto const& commune : communes) {
        ++totals[commune.departement];
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            if (drawn[i].box.contains(commune.position.at) &&
                contains(drawn[i].outline, commune.position.at)) {
                ++inside[{commune.departement, i}];
            }
        }
    }
    std::vector<Share> shares;
    for (auto const& [key, count] : inside) {
        shares.push_back({static_cast<double>(count) / static_cast<double>(totals[key.first]),
                          key.first, key.second});
    }
    std::sort(shares.begin(), shares.end(), [](Share const& a, Share const& b) {
        return std::tie(b.share, a.departement, a.drawn) <
               std::tie(a.share, b.departement, b.drawn);
    });
    return shares;
}

}  // namespace

std::map<std::string, Outline> read_departement_outlines(
    std::filesystem::path const& packages, std::vector<geodata::Commune> const& communes,
    GeometryEngine const& engine) {
    auto const drawn = read_drawn(packages, engine);
    std::map<std::string, Outline> outlines;
    std::set<std::size_t> taken;
    for (Share const& share : shares_of(drawn, communes)) {
        if (outlines.contains(share.departement) || !taken.insert(share.drawn).second) {
            continue;
        }
        auto const& [code_in_file, outline, box] = drawn[share.drawn];
        if (!code_in_file.empty() && code_in_file != share.departement) {
            throw Error{ErrorKind::bad_input, "le contour du département " + code_in_file +
                                                  " est attribué au " + share.departement};
        }
        outlines.emplace(share.departement, outline);
    }
    if (outlines.size() != departements || drawn.size() != departements) {
        throw Error{ErrorKind::bad_input,
                    std::to_string(outlines.size()) + " contours de départements au lieu de 101"};
    }
    return outlines;
}

}  // namespace epingle::sources
