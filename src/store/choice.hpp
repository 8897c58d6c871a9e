#pragma once

#include "src/community/member.hpp"
#include "src/store/choice_key.hpp"
#include "src/store/people.hpp"

#include <cstdint>
#include <string>

namespace epingle::store {

/// Where a person decided that a place, as it was written, is.
struct Choice {
    std::int64_t number{};  ///< the store's; 0 before it is stored
    community::PlaceAsWritten written{};
    std::string organisation{};  ///< empty: whatever the members' organisation
    PlaceRef place{};            ///< a territory of any level but France
    std::string chosen_by{};     ///< who, as they call themselves; never empty
    std::string chosen_at{};     ///< UTC, ISO 8601: "2026-11-24T18:00:00Z"; the store's
    std::string revoked_by{};    ///< empty while it is in force
    std::string revoked_at{};    ///< empty while it is in force

    [[nodiscard]] ChoiceKey key() const { return {written, organisation}; }
    [[nodiscard]] bool in_force() const noexcept { return revoked_at.empty(); }
};

}  // namespace epingle::store
