#pragma once

#include "src/base/outline.hpp"

#include <memory>
#include <vector>

namespace epingle::sources {

struct Geos;

/// GEOS: how lines divide the plane of degrees. One object per thread.
class PlaneDivider {
public:
    /// Every point of a face is a whole number of these from 0 along both axes: 42 cm or less, and
    /// exact in binary, so that neighbours never differ in the last digits.
    static constexpr double step_degrees = 1.0 / (1 << 18);

    /// The same, point by point in whole steps; rings that this leaves with no area are left out.
    [[nodiscard]] static Outline in_steps(Outline const& outline);

    PlaneDivider();
    ~PlaneDivider();
    PlaneDivider(PlaneDivider const&) = delete;
    PlaneDivider& operator=(PlaneDivider const&) = delete;
    PlaneDivider(PlaneDivider&&) = delete;
    PlaneDivider& operator=(PlaneDivider&&) = delete;

    /// The lines at equal distance from two of the sites and no nearer to another (Voronoi's), that
    /// lie in `area`. Precondition: no two sites are the same.
    [[nodiscard]] std::vector<Line> midlines(std::vector<LonLat> const& sites,
                                             Outline const& area) const;
    /// What the lines enclose, without overlap: wherever lines cross or touch, all that run there
    /// have a point, so that neighbours have every point of their border in common. Lines are moved
    /// to whole steps, by half a step or little more. In an order that depends on the lines alone.
    [[nodiscard]] std::vector<Polygon> faces(std::vector<Line> const& lines) const;
    /// The area of all, without the borders between them; no point is added, moved or left out
    /// along the others. Precondition: they do not overlap, and have the points of their borders in
    /// common, as those of `faces` do.
    [[nodiscard]] Outline joined(std::vector<Polygon> const& parts) const;
    /// Somewhere well inside.
    [[nodiscard]] LonLat point_in(Polygon const& polygon) const;

private:
    std::unique_ptr<Geos> geos_;
};

}  // namespace epingle::sources
