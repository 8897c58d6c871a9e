#include "geodata/sources/site_placer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace epingle::sources {

namespace {

double distance(LonLat a, LonLat b) {
    return std::hypot(a.lon - b.lon, a.lat - b.lat);
}

LonLat nearest_on_segment(LonLat a, LonLat b, LonLat to) {
    double const run = b.lon - a.lon;
    double const rise = b.lat - a.lat;
    double const square = run * run + rise * rise;
    double const along =
        square == 0 ? 0 : ((to.lon - a.lon) * run + (to.lat - a.lat) * rise) / square;
    double const t = std::clamp(along, 0.0, 1.0);
    return {a.lon + t * run, a.lat + t * rise};
}

/// The point of the area's border nearest to `to`. Precondition: the area is not empty.
LonLat nearest_on_border(Outline const& area, LonLat to) {
    LonLat nearest{};
    double least = std::numeric_limits<double>::infinity();
    auto const look_along = [&](Ring const& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            auto const at = nearest_on_segment(ring[i], ring[(i + 1) % ring.size()], to);
            if (double const far = distance(at, to); far < least) {
                least = far;
                nearest = at;
            }
        }
    };
    for (Polygon const& polygon : area) {
        look_along(polygon.outer);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), look_along);
    }
    return nearest;
}

}  // namespace

bool SitePlacer::is_apart(LonLat site) const {
    return std::none_of(taken_.begin(), taken_.end(),
                        [this, site](LonLat other) { return distance(other, site) < apart_; });
}

bool SitePlacer::take(LonLat site) {
    if (!contains(area_, site) || !is_apart(site)) {
        return false;
    }
    taken_.push_back(site);
    return true;
}

std::optional<LonLat> SitePlacer::take_near(LonLat site, double reach) {
    bool const is_inside = contains(area_, site);
    LonLat const centre = is_inside || area_.empty() ? site : nearest_on_border(area_, site);
    if (area_.empty() || distance(centre, site) > reach) {
        return std::nullopt;
    }
    // Round and round, farther each time; first the way that leads inside.
    double const inward = std::atan2(centre.lat - site.lat, centre.lon - site.lon);
    constexpr int farthest = 200;
    constexpr int directions = 16;
    for (int turn = 1; turn <= farthest; ++turn) {
        for (int i = 0; i < directions; ++i) {
            double const angle = inward + 2 * std::numbers::pi * i / directions;
            LonLat const at{centre.lon + turn * apart_ * std::cos(angle),
                            centre.lat + turn * apart_ * std::sin(angle)};
            if (take(at)) {
                return at;
            }
        }
    }
    return std::nullopt;
}

}  // namespace epingle::sources
