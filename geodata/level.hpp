#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace epingle::geodata {

/// The levels at which members are counted, from the finest. `epci` are the intercommunalités with
/// their own taxation (CC, CA, CU, métropoles) and the métropole de Lyon. In one byte: counts by
/// the million have one.
enum class Level : std::uint8_t { commune, epci, departement, region, france };

inline constexpr std::array all_levels{Level::commune, Level::epci, Level::departement,
                                       Level::region, Level::france};

/// The level's name on the wire and in files: "commune", "epci", "departement", "region", "france".
[[nodiscard]] std::string_view key_of(Level level) noexcept;
[[nodiscard]] std::optional<Level> level_of(std::string_view key) noexcept;
/// The level's name as French readers write it: « commune », « EPCI », « département », …
[[nodiscard]] std::string_view french_name_of(Level level) noexcept;

}  // namespace epingle::geodata
