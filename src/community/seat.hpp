#pragma once

#include "geodata/gazetteer.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace epingle::community {

/// The commune where a member placed at this territory is counted and shown: the commune itself
/// (also by a former code, or that of a part of it), the seat of anything larger. nullptr when the
/// gazetteer does not know the territory, and for the whole of France.
[[nodiscard]] geodata::Commune const* seat_of(geodata::Gazetteer const& gazetteer,
                                              geodata::Level level, std::string_view code) noexcept;

/// Its position in Gazetteer::communes().
[[nodiscard]] std::optional<std::uint32_t> seat_position(geodata::Gazetteer const& gazetteer,
                                                         geodata::Level level,
                                                         std::string_view code) noexcept;

}  // namespace epingle::community
