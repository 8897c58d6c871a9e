#pragma once

#include "src/community/area.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::community {

enum class MovementKind {
    arrived,  ///< counted from now on; `to` is empty when not located
    left,     ///< not counted any more; `from` is empty when not located
    moved,    ///< from one territory to another
    located,  ///< not located before
    lost,     ///< not located any more
};

[[nodiscard]] std::string_view key_of(MovementKind kind) noexcept;
[[nodiscard]] std::optional<MovementKind> movement_kind_of(std::string_view key) noexcept;

/// How many members went the same way at once. Territories are those that members were placed at,
/// by the codes of that time. Where a great many moved, a movement may be written as two halves,
/// one without `to` and one without `from`.
struct Movement {
    MovementKind kind{MovementKind::arrived};
    std::optional<Area> from{};
    std::optional<Area> to{};
    std::uint64_t members{};

    /// Both halves of a movement are one.
    [[nodiscard]] bool is_second_half() const noexcept {
        return kind == MovementKind::moved && !from;
    }
    friend bool operator==(Movement const&, Movement const&) = default;
};

enum class StepCause {
    import,
    choice,     ///< of a person, where an ambiguous place is; or its revocation
    departure,  ///< announced before, whose day came
};

[[nodiscard]] std::string_view key_of(StepCause cause) noexcept;
[[nodiscard]] std::optional<StepCause> step_cause_of(std::string_view key) noexcept;

/// What happened to the members at once.
struct Step {
    StepCause cause{StepCause::import};
    std::string at{};          ///< UTC, ISO 8601: "2026-11-24T18:00:00Z"
    std::int64_t import{};     ///< its number; 0 when the cause is another
    std::string source{};      ///< of an import: the file's name
    std::uint64_t rows{};      ///< of an import: read in the file
    std::uint64_t revision{};  ///< of the members, after it
    std::vector<Movement> movements{};
};

}  // namespace epingle::community
