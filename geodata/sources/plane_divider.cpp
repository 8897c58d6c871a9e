#include "geodata/sources/plane_divider.hpp"

#include "geodata/sources/geos.hpp"

#include <cmath>

namespace epingle::sources {

namespace {

double in_steps(double degrees) {
    return std::round(degrees / PlaneDivider::step_degrees) * PlaneDivider::step_degrees;
}

Ring in_steps(Ring const& ring) {
    Ring moved;
    for (LonLat const point : ring) {
        LonLat const at{in_steps(point.lon), in_steps(point.lat)};
        if (moved.empty() || moved.back() != at) {
            moved.push_back(at);
        }
    }
    while (moved.size() > 1 && moved.front() == moved.back()) {
        moved.pop_back();
    }
    return moved;
}

}  // namespace

Outline PlaneDivider::in_steps(Outline const& outline) {
    Outline moved;
    for (Polygon const& polygon : outline) {
        auto outer = sources::in_steps(polygon.outer);
        if (outer.size() < 3) {
            continue;
        }
        moved.push_back({.outer = std::move(outer), .holes = {}});
        for (Ring const& hole : polygon.holes) {
            if (auto ring = sources::in_steps(hole); ring.size() >= 3) {
                moved.back().holes.push_back(std::move(ring));
            }
        }
    }
    return moved;
}

PlaneDivider::PlaneDivider() : geos_{std::make_unique<Geos>()} {}
PlaneDivider::~PlaneDivider() = default;

std::vector<Line> PlaneDivider::midlines(std::vector<LonLat> const& sites,
                                         Outline const& area) const {
    if (sites.size() < 2) {
        return {};
    }
    auto* const context = geos_->context;
    auto const points = geos_->line(sites);
    auto const within = geos_->multipolygon(area);
    constexpr double all_of_them = 0;  // tolerance: none are taken for one
    auto const lines = geos_->own(
        GEOSVoronoiDiagram_r(context, points.get(), within.get(), all_of_them, /*onlyEdges*/ 1));
    return geos_->lines_of(
        geos_->own(GEOSIntersection_r(context, lines.get(), within.get())).get());
}

std::vector<Polygon> PlaneDivider::faces(std::vector<Line> const& lines) const {
    auto* const context = geos_->context;
    auto const noded =
        geos_->own(GEOSUnaryUnionPrec_r(context, geos_->lines(lines).get(), step_degrees));
    GEOSGeometry const* const all[]{noded.get()};
    return geos_->outline_of(geos_->own(GEOSPolygonize_r(context, all, 1)).get());
}

Outline PlaneDivider::joined(std::vector<Polygon> const& parts) const {
    if (parts.size() < 2) {
        return parts;
    }
    auto const all = geos_->multipolygon(parts);
    return geos_->outline_of(geos_->own(GEOSCoverageUnion_r(geos_->context, all.get())).get());
}

LonLat PlaneDivider::point_in(Polygon const& polygon) const {
    auto const shape = geos_->polygon(polygon);
    auto const point = geos_->own(GEOSPointOnSurface_r(geos_->context, shape.get()));
    LonLat at;
    GEOSGeomGetX_r(geos_->context, point.get(), &at.lon);
    GEOSGeomGetY_r(geos_->context, point.get(), &at.lat);
    return at;
}

}  // namespace epingle::sources
