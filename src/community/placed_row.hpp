#pragma once

#include "src/community/count_row.hpp"

#include <cstdint>
#include <optional>

namespace epingle::community {

/// A CountRow as an atlas counts it: at a commune, or nowhere for a reason.
struct PlacedRow {
    std::optional<std::uint32_t> commune{};         ///< position in Gazetteer::communes()
    geodata::Level level{geodata::Level::commune};  ///< above it: there as at a territory's seat
    geodata::Certainty certainty{geodata::Certainty::exact};     ///< at a commune itself only
    PlacementStatus status{PlacementStatus::unplaced};           ///< nowhere only
    geodata::ReasonKind reason{geodata::ReasonKind::not_found};  ///< nowhere only
    std::uint16_t joined{};                                      ///< 0 when not known
    std::uint32_t members{};

    /// `seat`: the commune that `seat_of` finds for the row's territory; when there is none, the
    /// row is unplaced, not found: nobody vanishes. A month that cannot be read is unknown.
    /// Precondition: row.count <= UINT32_MAX.
    static PlacedRow of(CountRow const& row, std::optional<std::uint32_t> seat);
};

}  // namespace epingle::community
