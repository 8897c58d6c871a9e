#pragma once

#include "src/base/outline.hpp"

#include <algorithm>

namespace epingle {

/// In square degrees.
inline double area_of(Outline const& outline) {
    double doubled = 0;
    auto const add = [&doubled](Ring const& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            auto const a = ring[i];
            auto const b = ring[(i + 1) % ring.size()];
            doubled += a.lon * b.lat - b.lon * a.lat;
        }
    };
    for (Polygon const& polygon : outline) {
        add(polygon.outer);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), add);
    }
    return doubled / 2;
}

}  // namespace epingle
