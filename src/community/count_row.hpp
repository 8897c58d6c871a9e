#pragma once

#include "geodata/placement.hpp"
#include "src/community/member.hpp"

#include <cstdint>
#include <string>

namespace epingle::community {

/// What became of a member's place, without its details: the alternatives of `Placement`, in order.
enum class PlacementStatus { placed, ambiguous, unplaced };

/// How many members share all of this. The stream of these rows is all that an Atlas is made of: it
/// holds no name, and nobody who is hidden.
struct CountRow {
    PlacementStatus status{PlacementStatus::unplaced};
    geodata::Level level{geodata::Level::commune};  ///< placed only
    std::string code{};                             ///< placed only, else empty
    geodata::ReasonKind reason{geodata::ReasonKind::not_found};
    std::string category{};      ///< the label, e.g. « Commune »; may be empty
    std::string joined_month{};  ///< "2024-03", or empty when not known
    std::uint64_t count{};
    geodata::Certainty certainty{geodata::Certainty::exact};  ///< placed only

    friend bool operator==(CountRow const&, CountRow const&) = default;
};

/// The row that counts this member alone. Precondition: the member is counted.
[[nodiscard]] CountRow count_row_of(Member const& member);

}  // namespace epingle::community
