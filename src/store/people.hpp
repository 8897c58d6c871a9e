#pragma once

#include "src/community/filter.hpp"
#include "src/community/member.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::store {

/// Who asks for names.
enum class Audience { anonymous, signed_in };

struct PlaceRef {
    geodata::Level level{geodata::Level::commune};
    std::string code{};

    friend bool operator==(PlaceRef const&, PlaceRef const&) = default;
};

/// Where a list of people goes on: after the last person shown, who may have been erased since.
struct PeopleCursor {
    std::string sort_name{};
    std::string category{};
    std::int64_t id{};

    /// As it stands in a link, before percent-encoding.
    [[nodiscard]] std::string text() const;
    static std::optional<PeopleCursor> parse(std::string_view text);

    friend auto operator<=>(PeopleCursor const&, PeopleCursor const&) = default;
};

/// Whose names are wanted.
struct PeopleQuery {
    std::vector<PlaceRef> places{};  ///< exactly these: a commune and the territories it seats
    Audience audience{Audience::anonymous};
    community::Filter filter{};  ///< but for its area: `places` tell where
};

/// Part of a list: by name, homonyms by category, then by id.
struct PeoplePage {
    std::vector<community::Member> members{};
    std::optional<PeopleCursor> next{};  ///< absent on the last page
};

}  // namespace epingle::store
