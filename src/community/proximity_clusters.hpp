#pragma once

#include "src/community/clusters.hpp"
#include "src/community/hierarchy.hpp"
#include "src/community/pins.hpp"

#include <cstdint>

namespace epingle::community {

/// Gathers pins by how near they are, whatever territory they belong to: see
/// tiles::proximity_levels. Communes that merge are a partial cluster, of level commune, led by the
/// one with most members; it stands at its members' weighted centre. At the last zoom each commune
/// stands alone. `radius`: pixels of tiles that measure 256.
[[nodiscard]] Clusters proximity_clusters(Hierarchy const& hierarchy, Pins const& pins,
                                          std::uint32_t radius);

}  // namespace epingle::community
