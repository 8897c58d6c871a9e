#pragma once

#include "geodata/territory.hpp"
#include "tiles/outline_set.hpp"

#include <span>

namespace epingle::geodata {

/// The outlines of the territories as they are drawn, simplified together: at every zoom a région
/// is bounded by the borders of its départements, and no two neighbours part or overlap. By
/// position in Gazetteer::territories(level); empty where the outline is not known.
struct TerritoryOutlines {
    tiles::OutlineSet departements{};
    tiles::OutlineSet regions{};

    /// Precondition: `level` is departement or region.
    [[nodiscard]] tiles::OutlineSet const& of(Level level) const noexcept {
        return level == Level::region ? regions : departements;
    }
};

/// Neighbours, and régions and their départements, must have the points of their common borders in
/// common. Takes a tenth of a second for all of France.
[[nodiscard]] TerritoryOutlines drawn_together(std::span<Territory const> departements,
                                               std::span<Territory const> regions);

}  // namespace epingle::geodata
