#include "geodata/sources/dissolved_levels.hpp"

#include "geodata/sources/geometry_engine.hpp"
#include "src/base/error.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace epingle::sources {

namespace {

using geodata::FullOutline;
using geodata::Level;
using geodata::OutlineNature;

/// Imported files may not fit together to the last point, which makes it slower.
Outline united(std::vector<Polygon> const& parts, PlaneDivider const& divider) {
    GeometryEngine const engine;
    try {
        if (auto outline = divider.joined(parts); engine.is_valid(outline)) {
            return outline;
        }
    } catch (Error const&) {
    }
    std::vector<Outline> each;
    for (Polygon const& part : parts) {
        each.push_back({part});
    }
    return engine.dissolved(each);
}

FullOutline whole_of(std::span<std::uint32_t const> members,
                     std::vector<FullOutline> const& communes, PlaneDivider const& divider) {
    FullOutline whole{.nature = OutlineNature::official};
    std::vector<Polygon> parts;
    std::set<std::string> sources;
    for (auto const member : members) {
        FullOutline const& commune = communes[member];
        if (commune.nature != OutlineNature::official) {
            whole.nature = OutlineNature::approximate;
        }
        if (commune.nature != OutlineNature::none) {
            sources.insert(commune.source);
        }
        parts.insert(parts.end(), commune.outline.begin(), commune.outline.end());
    }
    if (parts.empty()) {
        return {};
    }
    whole.outline = united(parts, divider);
    for (std::string const& source : sources) {
        whole.source += (whole.source.empty() ? "" : ", ") + source;
    }
    return whole;
}

}  // namespace

void dissolve_levels(geodata::FullOutlines& outlines, geodata::Gazetteer const& gazetteer,
                     PlaneDivider const& divider,
                     std::function<bool(std::size_t commune)> const& changed) {
    for (Level const level : {Level::epci, Level::departement, Level::region}) {
        auto const territories = gazetteer.territories(level);
        auto& wholes = outlines.of(level);
        wholes.resize(territories.size());
        for (std::size_t i = 0; i < territories.size(); ++i) {
            auto const members = gazetteer.members_of(territories[i]);
            if (std::any_of(members.begin(), members.end(), changed)) {
                wholes[i] = whole_of(members, outlines.of(Level::commune), divider);
            }
        }
    }
}

}  // namespace epingle::sources
