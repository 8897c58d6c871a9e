#include "geodata/departement_finder.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <tuple>

namespace epingle::geodata {

namespace {

constexpr double metres_per_degree = 111'195;  ///< of latitude, on the sphere of distance_m

/// Metres east and north of a position. The outlines near a position never cross the antimeridian.
struct Plane {
    LonLat origin{};
    double metres_per_degree_east{};

    explicit Plane(LonLat at)
        : origin{at},
          metres_per_degree_east{metres_per_degree * std::cos(at.lat * std::numbers::pi / 180)} {}

    struct Point {
        double x{};
        double y{};
    };
    [[nodiscard]] Point of(LonLat at) const noexcept {
        return {(at.lon - origin.lon) * metres_per_degree_east,
                (at.lat - origin.lat) * metres_per_degree};
    }
};

/// Square of the distance of the origin to the segment from `a` to `b`.
double square_to_segment(Plane::Point a, Plane::Point b) noexcept {
    double const dx = b.x - a.x;
    double const dy = b.y - a.y;
    double const length = dx * dx + dy * dy;
    double const along = length == 0 ? 0.0 : std::clamp(-(a.x * dx + a.y * dy) / length, 0.0, 1.0);
    double const x = a.x + along * dx;
    double const y = a.y + along * dy;
    return x * x + y * y;
}

double square_to_ring(Ring const& ring, Plane const& plane) noexcept {
    double least = std::numeric_limits<double>::infinity();
    auto before = plane.of(ring.back());
    for (LonLat const corner : ring) {
        auto const point = plane.of(corner);
        least = std::min(least, square_to_segment(before, point));
        before = point;
    }
    return least;
}

double outside_m(Outline const& outline, LonLat at) noexcept {
    if (contains(outline, at)) {
        return 0;
    }
    Plane const plane{at};
    double least = std::numeric_limits<double>::infinity();
    for (Polygon const& polygon : outline) {
        least = std::min(least, square_to_ring(polygon.outer, plane));
        for (Ring const& hole : polygon.holes) {
            least = std::min(least, square_to_ring(hole, plane));
        }
    }
    return std::sqrt(least);
}

bool is_within(Bbox const& box, LonLat at, double reach_m) noexcept {
    double const north = reach_m / metres_per_degree;
    double const east = north / std::max(0.01, std::cos(at.lat * std::numbers::pi / 180));
    return box.west - east <= at.lon && at.lon <= box.east + east && box.south - north <= at.lat &&
           at.lat <= box.north + north;
}

}  // namespace

std::vector<NearbyDepartement> DepartementFinder::near(LonLat at, double reach_m) const {
    std::vector<NearbyDepartement> found;
    auto const departements = gazetteer_.territories(Level::departement);
    for (std::size_t i = 0; i < departements.size(); ++i) {
        auto const& departement = departements[i];
        if (departement.outline.empty() || !is_within(departement.bbox, at, reach_m)) {
            continue;
        }
        if (double const outside = outside_m(departement.outline, at); outside <= reach_m) {
            found.push_back({static_cast<std::uint16_t>(i), outside});
        }
    }
    std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) {
        return std::tie(a.outside_m, a.departement) < std::tie(b.outside_m, b.departement);
    });
    return found;
}

}  // namespace epingle::geodata
