#pragma once

#include "geodata/sources/positions.hpp"

#include <array>
#include <cstddef>
#include <ostream>

namespace epingle::sources {

/// What was made, for people.
struct BuildReport {
    LadderCounts ladder{};
    std::size_t communes{};
    std::size_t arrondissements{};
    std::size_t parts{};  ///< déléguées and associées
    std::size_t former_names{};
    std::size_t postal_names{};
    std::size_t usual_names{};
    std::size_t former_codes{};
    std::size_t epci{};
    std::size_t ept{};
    std::size_t former_epci_names{};
    std::size_t departements{};
    std::size_t regions{};
    /// By level: commune, EPCI (EPT too), département, région.
    std::array<std::size_t, 4> outlines{};
    std::size_t moved{};  ///< communes whose position is outside of the area divided around it

    void print(std::ostream& out) const;  ///< French
};

}  // namespace epingle::sources
