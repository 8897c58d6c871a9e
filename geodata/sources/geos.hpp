#pragma once

#include "src/base/error.hpp"
#include "src/base/outline.hpp"

#include <geos_c.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace epingle::sources {

/// A GEOS context, and what it last complained of.
struct Geos {
    Geos() : context{GEOS_init_r()} {
        GEOSContext_setErrorMessageHandler_r(
            context,
            [](char const* message, void* self) { static_cast<Geos*>(self)->complaint = message; },
            this);
    }
    ~Geos() { GEOS_finish_r(context); }
    Geos(Geos const&) = delete;
    Geos& operator=(Geos const&) = delete;
    Geos(Geos&&) = delete;
    Geos& operator=(Geos&&) = delete;

    struct Release {
        GEOSContextHandle_t context{};
        void operator()(GEOSGeometry* geometry) const noexcept {
            GEOSGeom_destroy_r(context, geometry);
        }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Release>;

    /// Takes what GEOS made, or says why it made nothing.
    Geometry own(GEOSGeometry* geometry) const {
        if (geometry == nullptr) {
            throw Error{ErrorKind::internal, "GEOS : " + complaint};
        }
        return Geometry{geometry, Release{context}};
    }

    Geometry ring(Ring const& points) const {
        auto* sequence =
            GEOSCoordSeq_create_r(context, static_cast<unsigned>(points.size() + 1), 2);
        for (unsigned i = 0; i <= points.size(); ++i) {
            auto const point = points[i % points.size()];
            GEOSCoordSeq_setXY_r(context, sequence, i, point.lon, point.lat);
        }
        return own(GEOSGeom_createLinearRing_r(context, sequence));
    }

    Geometry polygon(Polygon const& polygon) const {
        auto outer = ring(polygon.outer);
        std::vector<GEOSGeometry*> holes;
        for (Ring const& hole : polygon.holes) {
            holes.push_back(ring(hole).release());
        }
        return own(GEOSGeom_createPolygon_r(context, outer.release(), holes.data(),
                                            static_cast<unsigned>(holes.size())));
    }

    Geometry multipolygon(Outline const& outline) const {
        std::vector<GEOSGeometry*> parts;
        for (Polygon const& part : outline) {
            parts.push_back(polygon(part).release());
        }
        return own(GEOSGeom_createCollection_r(context, GEOS_MULTIPOLYGON, parts.data(),
                                               static_cast<unsigned>(parts.size())));
    }

    Geometry line(Line const& points) const {
        auto* sequence = GEOSCoordSeq_create_r(context, static_cast<unsigned>(points.size()), 2);
        for (unsigned i = 0; i < points.size(); ++i) {
            GEOSCoordSeq_setXY_r(context, sequence, i, points[i].lon, points[i].lat);
        }
        return own(GEOSGeom_createLineString_r(context, sequence));
    }

    Geometry lines(std::vector<Line> const& lines) const {
        std::vector<GEOSGeometry*> parts;
        for (Line const& each : lines) {
            parts.push_back(line(each).release());
        }
        return own(GEOSGeom_createCollection_r(context, GEOS_MULTILINESTRING, parts.data(),
                                               static_cast<unsigned>(parts.size())));
    }

    std::vector<LonLat> points_of(GEOSGeometry const* line) const {
        auto const* sequence = GEOSGeom_getCoordSeq_r(context, line);
        unsigned size = 0;
        GEOSCoordSeq_getSize_r(context, sequence, &size);
        std::vector<LonLat> points(size);
        for (unsigned i = 0; i < size; ++i) {
            GEOSCoordSeq_getXY_r(context, sequence, i, &points[i].lon, &points[i].lat);
        }
        return points;
    }

    /// Rings as RFC 7946 turns them: outer anticlockwise, holes clockwise.
    Ring turned(GEOSGeometry const* ring, bool anticlockwise) const {
        char is_anticlockwise = 0;
        GEOSCoordSeq_isCCW_r(context, GEOSGeom_getCoordSeq_r(context, ring), &is_anticlockwise);
        auto points = points_of(ring);
        points.pop_back();  // GEOS repeats the first
        if ((is_anticlockwise == 1) != anticlockwise) {
            std::reverse(points.begin(), points.end());
        }
        return points;
    }

    /// Every polygon in it; lines and points that a repair leaves behind have no area.
    void collect(GEOSGeometry const* geometry, Outline& outline) const {
        if (GEOSGeomTypeId_r(context, geometry) == GEOS_POLYGON) {
            if (GEOSisEmpty_r(context, geometry) == 1) {
                return;
            }
            Polygon polygon{.outer = turned(GEOSGetExteriorRing_r(context, geometry), true),
                            .holes = {}};
            int const holes = GEOSGetNumInteriorRings_r(context, geometry);
            for (int i = 0; i < holes; ++i) {
                polygon.holes.push_back(
                    turned(GEOSGetInteriorRingN_r(context, geometry, i), false));
            }
            outline.push_back(std::move(polygon));
            return;
        }
        int const type = GEOSGeomTypeId_r(context, geometry);
        if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
            int const parts = GEOSGetNumGeometries_r(context, geometry);
            for (int i = 0; i < parts; ++i) {
                collect(GEOSGetGeometryN_r(context, geometry, i), outline);
            }
        }
    }

    /// Every line in it; points where a line only touches are none.
    std::vector<Line> lines_of(GEOSGeometry const* geometry) const {
        std::vector<Line> lines;
        int const parts = GEOSGetNumGeometries_r(context, geometry);
        for (int i = 0; i < parts; ++i) {
            auto const* part = GEOSGetGeometryN_r(context, geometry, i);
            if (GEOSGeomTypeId_r(context, part) == GEOS_LINESTRING &&
                GEOSisEmpty_r(context, part) == 0) {
                lines.push_back(points_of(part));
            }
        }
        return lines;
    }

    /// In an order that depends on the area alone.
    Outline outline_of(GEOSGeometry* geometry) const {
        if (GEOSNormalize_r(context, geometry) == -1) {
            throw Error{ErrorKind::internal, "GEOS : " + complaint};
        }
        Outline outline;
        collect(geometry, outline);
        return outline;
    }

    GEOSContextHandle_t context;
    std::string complaint{};
};

}  // namespace epingle::sources
