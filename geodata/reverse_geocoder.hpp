#pragma once

#include "geodata/anchor_index.hpp"
#include "geodata/departement_finder.hpp"
#include "geodata/placement.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace epingle::geodata {

/// Positions → communes, offline. Where communes have official outlines, the one that contains the
/// position is the answer. Elsewhere they are known by one point each, so that their borders are
/// guessed (approximate outlines tell no more than the points that they were made of): near a
/// border the answer is ambiguous. It is never exact. Immutable after construction, safe to use
/// from any number of threads.
class ReverseGeocoder {
public:
    /// `gazetteer` must outlive it.
    explicit ReverseGeocoder(Gazetteer const& gazetteer);

    /// Placed (probable), Ambiguous (2 to 10 communes), or Unplaced: no position on the Earth, at
    /// sea, abroad, or abroad but in France once latitude and longitude are exchanged. The same
    /// position always gets the same answer. Never throws, whatever the numbers. Borders are drawn
    /// to a kilometre: a place abroad may read as in France that near, and the Dutch half of
    /// Saint-Martin does, for want of an outline.
    [[nodiscard]] Placement place(LonLat at) const;

    /// The communes it may be in, from the likeliest; empty at sea, abroad, or off the Earth. All
    /// that weigh at most `spread` times the first (1 and more).
    [[nodiscard]] std::vector<NearbyCommune> near(LonLat at, double spread) const;

private:
    /// Where communes are looked for.
    struct Ground {
        DepartementSet departements{};  ///< none of them: abroad, or at sea
        double reach_m{};
        bool is_doubtful{};  ///< on the far side of a border, as coarsely as it is drawn
    };
    [[nodiscard]] Ground ground_at(LonLat at) const;
    [[nodiscard]] std::vector<NearbyCommune> near(LonLat at, Ground const& ground,
                                                  double spread) const;
    /// The commune whose official outline contains the position.
    [[nodiscard]] Commune const* official_at(LonLat at, Ground const& ground) const;
    [[nodiscard]] Placement nowhere(LonLat at) const;
    [[nodiscard]] Placed placed(std::vector<NearbyCommune> const& near) const;
    [[nodiscard]] Ambiguous ambiguous(std::vector<NearbyCommune> near) const;

    Gazetteer const& gazetteer_;
    AnchorIndex anchors_;
    DepartementFinder departements_;
    /// Communes that have an official outline, by département: the box around it, the index.
    std::vector<std::vector<std::pair<Bbox, std::uint32_t>>> official_{};
    DepartementSet collectivities_{};  ///< those of overseas, many of whose islands are not drawn
};

}  // namespace epingle::geodata
