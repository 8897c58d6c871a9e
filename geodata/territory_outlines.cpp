#include "geodata/territory_outlines.hpp"

#include <array>
#include <utility>
#include <vector>

namespace epingle::geodata {

namespace {

std::vector<Outline> outlines_of(std::span<Territory const> territories) {
    std::vector<Outline> outlines;
    for (Territory const& territory : territories) {
        outlines.push_back(territory.outline);
    }
    return outlines;
}

}  // namespace

TerritoryOutlines drawn_together(std::span<Territory const> departements,
                                 std::span<Territory const> regions) {
    std::array const levels{outlines_of(departements), outlines_of(regions)};
    auto sets = tiles::OutlineSet::drawn_together(levels);
    return {.departements = std::move(sets[0]), .regions = std::move(sets[1])};
}

}  // namespace epingle::geodata
