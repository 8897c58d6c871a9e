#pragma once

#include "src/community/member.hpp"
#include "src/store/database.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace epingle::store {

/// A member as far as the place goes, without a name.
struct MemberPlace {
    community::PlaceAsWritten written{};
    std::string organisation{};
    bool is_ambiguous{};
    geodata::ReasonKind reason{};
};

/// The placement to give a member; empty: leave the member as is.
using PlaceAgain = std::function<std::optional<geodata::Placement>(MemberPlace const&)>;

struct PlacedAgain {
    std::uint64_t changed{};  ///< members of whom anything was changed
    std::uint64_t moved{};    ///< of those, who have not left: who are elsewhere, or found, or lost
};

/// Asks `place` of every member in turn, hidden ones too, and stores what it gives, because of a
/// choice; raises the revision when that changes anybody. Within a transaction for writing, which
/// is for the caller to make. Some 2 µs a member.
PlacedAgain place_members_again(Database const& database, PlaceAgain const& place);

}  // namespace epingle::store
