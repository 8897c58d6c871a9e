#pragma once

#include "geodata/gazetteer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace epingle::coverage {

/// A commune or territory as lists name it; what it points to is the gazetteer's.
struct Place {
    std::string_view code{};
    std::string_view name{};
    /// "commune"; "CC", "CA", "CU", "METRO", "MET69"; "departement"; "region"; "collectivite" for
    /// those of overseas that are neither.
    std::string_view kind{};
    geodata::Territory const* departement{};  ///< of communes, and of EPCI that of the seat
    geodata::Territory const* region{};       ///< the same, and of départements
};

/// `position` in Gazetteer::communes() or territories(level).
[[nodiscard]] Place place_at(geodata::Gazetteer const& gazetteer, geodata::Level level,
                             std::uint32_t position);
/// Of a commune any code it has or had; absent when there is no such place.
[[nodiscard]] std::optional<std::uint32_t> position_of(geodata::Gazetteer const& gazetteer,
                                                       geodata::Level level, std::string_view code);
/// How many positions there are, EPT included.
[[nodiscard]] std::size_t territory_count(geodata::Gazetteer const& gazetteer,
                                          geodata::Level level) noexcept;

}  // namespace epingle::coverage
