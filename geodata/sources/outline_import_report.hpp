#pragma once

#include "geodata/territory_outlines.hpp"

#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace epingle::sources {

/// What was imported, for people.
struct OutlineImportReport {
    /// Territories of a level by the nature of their outline: none, approximate, official.
    using Natures = std::array<std::size_t, 3>;

    std::string layer{};
    std::size_t features{};
    std::size_t communes{};  ///< that have their outline out of this file
    std::size_t former{};
    std::size_t repeated{};
    std::size_t repaired{};
    std::size_t without_area{};
    std::vector<std::string> unknown{};
    std::vector<std::string> elsewhere{};
    std::size_t moved{};  ///< communes whose position was outside of their true outline
    std::size_t cut{};    ///< communes that keep an approximate outline, beside or instead
    std::array<Natures, geodata::outlined_levels.size()> natures{};

    void print(std::ostream& out) const;  ///< French
};

}  // namespace epingle::sources
