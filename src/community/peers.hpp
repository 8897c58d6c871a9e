#pragma once

#include "src/community/view.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace epingle::community {

/// A commune or territory that others are compared with.
struct Home {
    geodata::Level level{geodata::Level::commune};  ///< but for the whole of France
    std::uint32_t position{};  ///< in Gazetteer::communes() or territories(level)
};

/// A place of the home's level, other than the home, where the view has members.
struct Peer {
    std::uint32_t position{};
    std::uint32_t members{};
    double distance_m{};  ///< great circle, between the anchors of communes, or of seats

    friend bool operator==(Peer const&, Peer const&) = default;
};

/// Numbers of inhabitants, both ends in.
struct PopulationRange {
    std::uint64_t from{};
    std::optional<std::uint64_t> to{};  ///< absent: no end
};

/// What comes first; equals by distance, then by position.
enum class PeerOrder {
    nearest,
    closest_in_size,  ///< by the ratio of inhabitants; one stands for none
};

/// Which peers a reader seeks; what is absent asks for nothing.
struct PeerQuery {
    std::optional<geodata::Level> sharing{};  ///< in the home's own territory of this level
    std::optional<double> within_m{};
    std::optional<PopulationRange> population{};
    PeerOrder order{PeerOrder::nearest};
    std::size_t limit{SIZE_MAX};
    /// The last one shown before; it need not be a peer any more.
    std::optional<std::uint32_t> after{};
};

struct Peers {
    std::vector<Peer> list{};
    std::size_t places{};     ///< in all, before and after these too
    std::uint64_t members{};  ///< of them all
    bool has_more{};
};

/// A page of the home's peers. The EPT are peers of one another, and of no EPCI. One pass over the
/// places with members and a sort of the page: O(n + n log limit), n at most 35,000.
[[nodiscard]] Peers peers_of(View const& view, Home home, PeerQuery const& query);

}  // namespace epingle::community
