#pragma once

#include "geodata/gazetteer.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::exporting {

/// A part of France that is drawn in plane coordinates of its own: metropolitan France, or an
/// overseas département or collectivité.
struct MapPart {
    std::string departement{};  ///< "974"; empty for metropolitan France
    std::string name{};         ///< « La Réunion », « France métropolitaine »
    int crs{};                  ///< EPSG code of its legal coordinates
    /// Positions in Gazetteer::communes() or territories(level), as given.
    std::vector<std::uint32_t> territories{};
};

/// The parts that these territories belong to, metropolitan France first, then by code. None is
/// empty.
[[nodiscard]] std::vector<MapPart> parts_of(std::span<std::uint32_t const> territories,
                                            geodata::Level level,
                                            geodata::Gazetteer const& gazetteer);

/// Whether a département or collectivité of this code is not on the map of metropolitan France.
[[nodiscard]] bool is_overseas(std::string_view departement) noexcept;

/// The commune where a territory, or the commune itself, is shown. Precondition: `position` is one
/// of that level's, which is not france.
[[nodiscard]] geodata::Commune const& seat_of(std::uint32_t position, geodata::Level level,
                                              geodata::Gazetteer const& gazetteer);

}  // namespace epingle::exporting
