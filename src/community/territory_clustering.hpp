#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/clusters.hpp"
#include "src/community/hierarchy.hpp"
#include "src/community/pins.hpp"
#include "src/community/territory_tallies.hpp"

#include <cstdint>
#include <span>

namespace epingle::community {

/// How pins are merged, from the whole country down. Consecutive zooms share a stage.
enum class Stage : std::uint8_t { region, departement, epci, touching, commune };

/// Pins nearer than this on the screen are merged at the stage `touching`.
inline constexpr double pin_diameter_pixels = 40;

/// Région up to zoom 5, département 6–7, EPCI 8–9, touching pins 10, commune from 11.
[[nodiscard]] Stage stage_of(std::uint8_t zoom) noexcept;

/// Pins and what they add up to: all that clusters are made of.
struct TalliedPins {
    Pins const& pins;
    TerritoryTallies const& tallies;  ///< of the pins
};

/// Gathers pins by the territories they belong to. A cluster stands at its members' weighted centre
/// where that is inside its territory's outline; else, and where the outline is not known, at the
/// nearest commune of its own that is inside, or at the nearest when none is. All of it in whole
/// numbers: the same pins make the same clusters.
class TerritoryClustering {
public:
    /// Both must outlive it; positions in pins are theirs.
    TerritoryClustering(geodata::Gazetteer const& gazetteer, Hierarchy const& hierarchy)
        : gazetteer_{gazetteer}, hierarchy_{hierarchy} {}

    [[nodiscard]] Clusters clusters(TalliedPins const& of) const;
    /// `clusters(after)`, of `former` that were `clusters(before)`, when both differ at `communes`
    /// only: makes the clusters anew to which these belong.
    [[nodiscard]] Clusters changed(Clusters const& former, TalliedPins const& before,
                                   TalliedPins const& after,
                                   std::span<std::uint32_t const> communes) const;

private:
    geodata::Gazetteer const& gazetteer_;
    Hierarchy const& hierarchy_;
};

}  // namespace epingle::community
