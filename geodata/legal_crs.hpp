#pragma once

#include <string_view>

namespace epingle::geodata {

/// EPSG code of the plane coordinates in which maps of a département or collectivité are drawn and
/// exchanged, in metres: those that the décret n° 2000-1276 (as amended in 2019) prescribes, where
/// it does: Lambert-93 (2154) in metropolitan France, a zone of UTM on the local datum overseas.
/// Where a collectivité spans several zones, that of its seat. 2154 for any other code.
[[nodiscard]] int legal_crs_of(std::string_view departement) noexcept;

inline constexpr int lambert_93 = 2154;

}  // namespace epingle::geodata
