#include "geodata/sources/geometry_engine.hpp"

#include "geodata/sources/geos.hpp"

#include <cmath>
#include <cstddef>

namespace epingle::sources {

namespace {

/// Square degrees, about ten square metres: smaller holes are where two neighbours' outlines do not
/// quite meet (below 1e-14), not enclaves (above 1e-3).
constexpr double smallest_hole = 1e-9;

double area_of(Ring const& ring) {
    double doubled = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a = ring[i];
        auto const b = ring[(i + 1) % ring.size()];
        doubled += (a.lon - ring[0].lon) * (b.lat - ring[0].lat) -
                   (b.lon - ring[0].lon) * (a.lat - ring[0].lat);
    }
    return std::abs(doubled) / 2;
}

}  // namespace

GeometryEngine::GeometryEngine() : geos_{std::make_unique<Geos>()} {}
GeometryEngine::~GeometryEngine() = default;

Outline GeometryEngine::made_valid(Outline const& outline) const {
    auto const geometry = geos_->multipolygon(outline);
    if (GEOSisValid_r(geos_->context, geometry.get()) == 1) {
        return geos_->outline_of(geometry.get());
    }
    return geos_->outline_of(geos_->own(GEOSMakeValid_r(geos_->context, geometry.get())).get());
}

Outline GeometryEngine::inside(Outline const& outline, Outline const& area) const {
    auto const a = geos_->multipolygon(outline);
    auto const b = geos_->multipolygon(area);
    return geos_->outline_of(
        geos_->own(GEOSIntersection_r(geos_->context, a.get(), b.get())).get());
}

Outline GeometryEngine::outside(Outline const& outline, Outline const& area) const {
    auto const a = geos_->multipolygon(outline);
    auto const b = geos_->multipolygon(area);
    return geos_->outline_of(geos_->own(GEOSDifference_r(geos_->context, a.get(), b.get())).get());
}

std::vector<Line> GeometryEngine::inside(Line const& line, Outline const& area) const {
    auto const a = geos_->line(line);
    auto const b = geos_->multipolygon(area);
    return geos_->lines_of(geos_->own(GEOSIntersection_r(geos_->context, a.get(), b.get())).get());
}

std::vector<Line> GeometryEngine::outside(Line const& line, Outline const& area) const {
    auto const a = geos_->line(line);
    auto const b = geos_->multipolygon(area);
    return geos_->lines_of(geos_->own(GEOSDifference_r(geos_->context, a.get(), b.get())).get());
}

Outline GeometryEngine::dissolved(std::vector<Outline> const& outlines) const {
    std::vector<GEOSGeometry*> parts;
    for (Outline const& outline : outlines) {
        parts.push_back(geos_->multipolygon(outline).release());
    }
    auto const all =
        geos_->own(GEOSGeom_createCollection_r(geos_->context, GEOS_GEOMETRYCOLLECTION,
                                               parts.data(), static_cast<unsigned>(parts.size())));
    auto outline = geos_->outline_of(geos_->own(GEOSUnaryUnion_r(geos_->context, all.get())).get());
    for (Polygon& polygon : outline) {
        std::erase_if(polygon.holes,
                      [](Ring const& hole) { return area_of(hole) < smallest_hole; });
    }
    return outline;
}

bool GeometryEngine::is_valid(Outline const& outline) const {
    return GEOSisValid_r(geos_->context, geos_->multipolygon(outline).get()) == 1;
}

bool GeometryEngine::are_near(double degrees, Outline const& a, Outline const& b) const {
    return GEOSDistanceWithin_r(geos_->context, geos_->multipolygon(a).get(),
                                geos_->multipolygon(b).get(), degrees) == 1;
}

bool GeometryEngine::are_within(double degrees, Outline const& a, Outline const& b) const {
    if (a.empty() || b.empty()) {
        return a.empty() && b.empty();
    }
    double farthest = 0;
    return GEOSHausdorffDistance_r(geos_->context, geos_->multipolygon(a).get(),
                                   geos_->multipolygon(b).get(), &farthest) == 1 &&
           farthest <= degrees;
}

Outline outline_of(Bbox const& box) {
    return {{.outer = {{box.west, box.south},
                       {box.east, box.south},
                       {box.east, box.north},
                       {box.west, box.north}},
             .holes = {}}};
}

}  // namespace epingle::sources
