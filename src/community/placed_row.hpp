#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/count_row.hpp"

#include <cstdint>
#include <optional>

namespace epingle::community {

/// A CountRow as an atlas counts it: at a commune, or nowhere for a reason.
struct PlacedRow {
    std::optional<std::uint32_t> commune{};  ///< position in Gazetteer::communes()
    bool at_seat{};                          ///< at a commune only as the seat of a territory
    PlacementStatus status{PlacementStatus::unplaced};           ///< nowhere only
    geodata::ReasonKind reason{geodata::ReasonKind::not_found};  ///< nowhere only
    std::uint16_t joined{};                                      ///< 0 when not known
    std::uint32_t members{};

    /// A row placed at a territory that the gazetteer does not know is unplaced, not found: nobody
    /// vanishes. A month that cannot be read is unknown. Precondition: row.count <= UINT32_MAX.
    static PlacedRow of(CountRow const& row, geodata::Gazetteer const& gazetteer);
};

}  // namespace epingle::community
