#pragma once

#include "geodata/placement.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::community {

/// Who may see a member's name.
enum class Visibility {
    everyone,  ///< key "public": shown to anyone
    members,   ///< key "members": shown to signed-in people, counted for all
    counted,   ///< key "counted": in numbers only
    hidden,    ///< key "hidden": nowhere but in administration, not even in numbers
};

[[nodiscard]] std::string_view key_of(Visibility visibility) noexcept;
[[nodiscard]] std::optional<Visibility> visibility_of(std::string_view key) noexcept;

/// The place's cells as they stood in the file: shown beside the answer, geocoded again on demand.
struct PlaceAsWritten {
    std::string commune{};
    std::string postcode{};
    std::string departement{};
    std::string insee_code{};
    std::string region{};
    std::string epci{};

    friend bool operator==(PlaceAsWritten const&, PlaceAsWritten const&) = default;
};

/// One person of the community. Texts are valid UTF-8, trimmed, without control characters.
struct Member {
    std::int64_t id{};  ///< the store's; 0 before it is stored
    std::string key{};  ///< what makes two rows the same person; unique in a store
    std::string name{};
    std::string sort_name{};  ///< folded, by which lists are ordered: surname first where known
    std::string organisation{};
    std::string category{};  ///< as the reader sees it, e.g. « Commune »; may be empty
    PlaceAsWritten as_written{};
    geodata::Placement placement{};
    Visibility visibility{Visibility::counted};
    std::string joined_on{};  ///< ISO 8601 date, or empty
    std::string left_on{};    ///< ISO 8601 date, or empty; it may lie ahead
    std::string source{};     ///< the name of the file it came from

    friend bool operator==(Member const&, Member const&) = default;
};

/// Whether the member is in any number on that day (ISO 8601): neither hidden nor gone. Who leaves
/// is gone from that very day on.
[[nodiscard]] bool is_counted_on(std::string_view day, Member const& member) noexcept;

}  // namespace epingle::community
