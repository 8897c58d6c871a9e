#pragma once

#include "src/base/outline.hpp"

#include <optional>
#include <vector>

namespace epingle::sources {

/// Puts points into an area of the plane, apart from each other.
class SitePlacer {
public:
    /// `area` must outlive it.
    SitePlacer(Outline const& area, double apart) : area_{area}, apart_{apart} {}

    /// Takes the point as it is, when it is in the area and apart from those taken before.
    bool take(LonLat site);
    /// Takes a point of the area near `site`: apart from all others, and just inside when `site` is
    /// outside. Empty when the area is farther than `reach`, or too small for one more.
    std::optional<LonLat> take_near(LonLat site, double reach);

private:
    [[nodiscard]] bool is_apart(LonLat site) const;

    Outline const& area_;
    double apart_;
    std::vector<LonLat> taken_{};
};

}  // namespace epingle::sources
