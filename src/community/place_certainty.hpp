#pragma once

#include "geodata/placement.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace epingle::community {

/// How sure, and how near, a member's place is: what readers may keep to. Each member is of exactly
/// one.
enum class PlaceCertainty : std::uint8_t {
    exact,        ///< at a commune, without doubt
    probable,     ///< at a commune, to be checked
    territory,    ///< somewhere in a larger territory, shown at its seat
    not_located,  ///< nowhere on the map
};

inline constexpr std::array all_place_certainties{PlaceCertainty::exact, PlaceCertainty::probable,
                                                  PlaceCertainty::territory,
                                                  PlaceCertainty::not_located};

/// "exact", "probable", "territory", "not_located".
[[nodiscard]] std::string_view key_of(PlaceCertainty certainty) noexcept;
[[nodiscard]] std::optional<PlaceCertainty> place_certainty_of(std::string_view key) noexcept;
/// As readers see it, of a place: « sûre », « à confirmer », …
[[nodiscard]] std::string_view in_french(PlaceCertainty certainty) noexcept;

/// Of who is located.
[[nodiscard]] constexpr PlaceCertainty certainty_at(geodata::Level level,
                                                    geodata::Certainty certainty) noexcept {
    if (level != geodata::Level::commune) {
        return PlaceCertainty::territory;
    }
    return certainty == geodata::Certainty::exact ? PlaceCertainty::exact
                                                  : PlaceCertainty::probable;
}

}  // namespace epingle::community
