#pragma once

#include "geodata/gazetteer.hpp"

#include <cstdint>
#include <vector>

namespace epingle::geodata {

/// A département whose outline contains a position, or is near it.
struct NearbyDepartement {
    std::uint16_t departement{};  ///< its place in Gazetteer::territories(Level::departement)
    double outside_m{};           ///< distance to its outline; 0 inside
};

/// Position → départements, by their outlines. Immutable, safe to read from any number of threads.
class DepartementFinder {
public:
    /// `gazetteer` must outlive it.
    explicit DepartementFinder(Gazetteer const& gazetteer) : gazetteer_{gazetteer} {}

    /// Those whose outline is at most `reach_m` away, from the nearest. Distances are measured on a
    /// plane around the position (equirectangular, within 1 % up to 100 km).
    /// O(points of outlines whose box is near).
    [[nodiscard]] std::vector<NearbyDepartement> near(LonLat at, double reach_m) const;

private:
    Gazetteer const& gazetteer_;
};

}  // namespace epingle::geodata
