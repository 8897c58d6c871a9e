#pragma once

#include "geodata/gazetteer.hpp"

#include <cstdint>
#include <memory>

namespace epingle::community {

/// Eleven communes at their true places: the Livradois and Clermont-Ferrand (63), Lyon (69), an
/// island without EPCI (Île-de-Bréhat, 22), Saint-Denis de La Réunion, Nouméa, and the Creuse as a
/// crescent around Guéret whose middle is not in it. Only départements 23 and 63 have outlines.
[[nodiscard]] std::shared_ptr<geodata::Gazetteer const> small_france();

/// `communes` places scattered over the metropolitan box by a fixed generator, in square EPCI,
/// départements and régions (one commune in 50 in no EPCI, one in 9 also in an EPT); every other
/// département has the outline of its square.
[[nodiscard]] std::shared_ptr<geodata::Gazetteer const> scattered_france(std::uint32_t communes,
                                                                         std::uint32_t seed);

}  // namespace epingle::community
