#pragma once

#include "src/community/peers.hpp"

#include <cstdint>
#include <optional>

namespace epingle::community {

/// The places with members that stand before and after a place in a list by name.
struct NameNeighbours {
    std::optional<std::uint32_t>
        previous{};  ///< position, as the home's; absent at the list's ends
    std::optional<std::uint32_t> next{};

    friend bool operator==(NameNeighbours const&, NameNeighbours const&) = default;
};

/// Of a commune those of its département; of an EPCI or département those of its région; of a
/// région all of them. By folded name, then by position; the home has its place among them even
/// where the view has nobody. O(places with members).
[[nodiscard]] NameNeighbours name_neighbours(View const& view, Home home);

}  // namespace epingle::community
