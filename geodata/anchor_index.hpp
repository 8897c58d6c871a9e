#pragma once

#include "geodata/departement_set.hpp"
#include "geodata/gazetteer.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace epingle::geodata {

/// A commune near a position.
struct NearbyCommune {
    std::uint32_t commune{};  ///< its index in Gazetteer::communes()
    double distance_m{};      ///< great circle, to the anchor below
    /// The distance over the square root of the size in metres: what orders communes, since a large
    /// one reaches farther from its point than a small one. Compares with others of one position
    /// only.
    double weighed{};
};

/// The points at which communes stand, and those of their parts that have one of their own
/// (arrondissements, communes déléguées), for finding those near a position. A kd-tree (J. L.
/// Bentley, 1975) over points of the unit sphere, so that neither poles nor the antimeridian are
/// special. Immutable, safe to read from any number of threads.
class AnchorIndex {
public:
    /// O(n log n) for n anchors.
    explicit AnchorIndex(Gazetteer const& gazetteer);

    /// The commune whose anchor weighs least, and those that weigh at most `spread` times that;
    /// from the nearest (equals by code), each commune once, at its best anchor. Only communes of
    /// `departements`, and within `reach_m`. Precondition: `at` is on the Earth. O(log n + found).
    [[nodiscard]] std::vector<NearbyCommune> nearest(LonLat at, DepartementSet const& departements,
                                                     double spread, double reach_m) const;

private:
    struct Anchor {
        std::array<float, 3> on_sphere{};
        LonLat at{};
        std::uint32_t commune{};
        std::uint16_t departement{};
        float root_of_size{};  ///< square root of metres
    };
    struct Search;

    void add(Position const& position, std::uint32_t commune, std::uint16_t departement);
    static void arrange(std::span<Anchor> anchors, std::size_t axis);

    std::vector<Anchor> anchors_{};  ///< the median of a span divides it, by each axis in turn
};

}  // namespace epingle::geodata
