#include "geodata/sources/approximate_outlines.hpp"

#include "geodata/sources/cells.hpp"
#include "geodata/sources/dissolved_levels.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace epingle::sources {

namespace {

using geodata::FullOutline;
using geodata::FullOutlines;
using geodata::Gazetteer;
using geodata::Level;
using geodata::OutlineNature;

/// Islands of an overseas collectivity are far from each other, and not all are drawn: a commune
/// takes no ground on another's.
constexpr double collectivity_reach_m = 10'000;

FullOutline approximate(Outline outline) {
    auto const nature = outline.empty() ? OutlineNature::none : OutlineNature::approximate;
    return {.nature = nature,
            .source = nature == OutlineNature::none ? "" : "Natural Earth",
            .outline = std::move(outline)};
}

CellArea area_of(geodata::Territory const& departement, Outline const& outline,
                 Gazetteer const& gazetteer) {
    CellArea area{.outline = outline, .sites = {}};
    if (geodata::is_overseas_collectivity(departement.code)) {
        area.reach_m = collectivity_reach_m;
    }
    for (auto const commune : gazetteer.members_of(departement)) {
        area.sites.push_back(gazetteer.communes()[commune].position.at);
    }
    return area;
}

}  // namespace

ApproximateOutlines approximate_outlines(Gazetteer const& gazetteer,
                                         std::map<std::string, Outline> const& areas,
                                         PlaneDivider const& divider) {
    std::vector<CellArea> to_divide;
    std::vector<std::span<std::uint32_t const>> communes_of;
    for (auto const& departement : gazetteer.territories(Level::departement)) {
        if (auto const area = areas.find(departement.code); area != areas.end()) {
            to_divide.push_back(area_of(departement, area->second, gazetteer));
            communes_of.push_back(gazetteer.members_of(departement));
        }
    }
    auto cells = cells_of(to_divide, divider);
    ApproximateOutlines made;
    auto& communes = made.outlines.of(Level::commune);
    communes.resize(gazetteer.communes().size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (std::size_t site = 0; site < communes_of[i].size(); ++site) {
            communes[communes_of[i][site]] = approximate(std::move(cells[i].by_site[site]));
            made.moved += cells[i].is_moved[site] ? 1U : 0U;
        }
    }
    dissolve_levels(made.outlines, gazetteer, divider, [](std::size_t) { return true; });
    return made;
}

}  // namespace epingle::sources
