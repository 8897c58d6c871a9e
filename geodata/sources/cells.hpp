#pragma once

#include "geodata/sources/plane_divider.hpp"
#include "src/base/outline.hpp"

#include <cstddef>
#include <limits>
#include <vector>

namespace epingle::sources {

/// An area, and the points that it is to be divided around.
struct CellArea {
    Outline outline{};
    std::vector<LonLat> sites{};
    /// A site that is farther outside of the area than this gets no more than what lies nearest to
    /// it; one that is nearer moves inside.
    double reach_m{std::numeric_limits<double>::infinity()};
};

/// The cells of an area.
struct Cells {
    std::vector<Outline> by_site{};  ///< empty only for a site out of reach
    std::vector<bool> is_moved{};    ///< by site: it was outside, or upon another
};

/// Divides each area around its sites: what is nearest to a site is its cell (Voronoi's), as
/// distances are in the middle of the area. A site outside is taken just inside of where the area
/// is nearest, and two that are less than a hundred metres apart are parted, so that each has a
/// cell. The cells of an area tile it: neighbours have all points of their borders in common, also
/// across the borders of areas that touch. Coordinates are whole steps of PlaneDivider.
/// Precondition: areas do not overlap, but for the last digits of their coordinates. O(n²) in the
/// sites of an area. Throws Error{internal} when a site within reach is left without a cell.
[[nodiscard]] std::vector<Cells> cells_of(std::vector<CellArea> const& areas,
                                          PlaneDivider const& divider);

}  // namespace epingle::sources
