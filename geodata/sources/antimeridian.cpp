#include "geodata/sources/antimeridian.hpp"

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace epingle::sources {

namespace {

constexpr Bbox world{.west = -180, .south = -90, .east = 180, .north = 90};

double whole_turns(double degrees) {
    return 360 * std::round(degrees / 360);
}

/// Longitudes go on beyond ±180° instead of jumping.
Ring unrolled(Ring ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
        ring[i].lon -= whole_turns(ring[i].lon - ring[i - 1].lon);
    }
    return ring;
}

/// Whether an unrolled ring ends a whole turn away from its start.
bool goes_around_pole(Ring const& ring) {
    return std::abs(ring.back().lon - ring.front().lon) > 180;
}

void close_over_south_pole(Ring& ring) {
    auto const start = ring.front();
    double const end = start.lon + (ring.back().lon > start.lon ? 360 : -360);
    ring.insert(ring.end(), {{end, start.lat}, {end, world.south}, {start.lon, world.south}});
}

Ring shifted(Ring ring, double degrees) {
    for (LonLat& point : ring) {
        point.lon += degrees;
    }
    return ring;
}

Polygon shifted(Polygon polygon, double degrees) {
    polygon.outer = shifted(std::move(polygon.outer), degrees);
    for (Ring& hole : polygon.holes) {
        hole = shifted(std::move(hole), degrees);
    }
    return polygon;
}

double middle_of(Ring const& ring) {
    return bbox_of({Polygon{.outer = ring, .holes = {}}}).centre().lon;
}

Polygon unrolled(Polygon const& polygon) {
    Polygon flat{.outer = unrolled(polygon.outer), .holes = {}};
    if (goes_around_pole(flat.outer)) {
        close_over_south_pole(flat.outer);
    }
    double const middle = middle_of(flat.outer);
    for (Ring const& ring : polygon.holes) {
        auto hole = unrolled(ring);
        if (!goes_around_pole(hole)) {  // a hole around the pole is the pole itself, cut out
            flat.holes.push_back(shifted(hole, whole_turns(middle - middle_of(hole))));
        }
    }
    return shifted(std::move(flat), -whole_turns(middle));
}

}  // namespace

Outline cut_at_antimeridian(Polygon const& polygon, GeometryEngine const& engine) {
    auto const flat = unrolled(polygon);
    auto const box = bbox_of({flat});
    if (box.west >= world.west && box.east <= world.east) {
        return engine.made_valid({flat});
    }
    std::vector<Outline> pieces;
    for (double const turn : {-360.0, 0.0, 360.0}) {
        pieces.push_back(
            engine.inside(engine.made_valid({shifted(flat, turn)}), outline_of(world)));
    }
    return engine.dissolved(pieces);  // around the pole, pieces meet where the ring began
}

}  // namespace epingle::sources
