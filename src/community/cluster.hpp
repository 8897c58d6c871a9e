#pragma once

#include "geodata/gazetteer.hpp"
#include "tiles/world_grid.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace epingle::community {

/// One mark on the map: a commune's pin, or the pins of a larger territory in one.
struct Cluster {
    geodata::Level level{geodata::Level::commune};
    /// Communes that are merged only because their pins are near: some of an EPCI, or, where the
    /// level is commune, of anywhere around the one that leads.
    bool is_partial{};
    /// Position of the territory in Gazetteer::communes() or territories(level).
    std::uint32_t territory{};
    /// Position of the commune that leads: the only one, of the partial ones the weightiest, of a
    /// territory's the first with a pin. No two clusters of a stage have the same.
    std::uint32_t leading_commune{};
    tiles::GridPoint at{};
    std::uint32_t members{};
    std::uint32_t at_seat{};       ///< of them, here only as at the seat of a larger territory
    std::uint32_t communes{};      ///< those with a pin
    std::uint32_t counts_begin{};  ///< see ClusterList
    std::uint32_t counts_end{};
    std::uint32_t communes_begin{};
    std::uint32_t communes_end{};
};

/// On the wire, the level of communes merged whatever they belong to.
inline constexpr std::string_view group_key{"groupe"};
[[nodiscard]] constexpr bool is_group(Cluster const& cluster) noexcept {
    return cluster.is_partial && cluster.level == geodata::Level::commune;
}

/// "63003", "200070761", "63", "84": of an EPCI for communes merged within it, of the commune that
/// leads for those of a group.
[[nodiscard]] std::string_view code_of(Cluster const& cluster,
                                       geodata::Gazetteer const& gazetteer) noexcept;
/// « Ambert », « Puy-de-Dôme », « Ambert et 2 autres communes ».
[[nodiscard]] std::string name_of(Cluster const& cluster, geodata::Gazetteer const& gazetteer);
/// The same, but in `room` only when it is put together; else the gazetteer's own.
[[nodiscard]] std::string_view name_of(Cluster const& cluster, geodata::Gazetteer const& gazetteer,
                                       std::string& room);
/// Different for different clusters of one stage, the same from one import to the next.
[[nodiscard]] std::uint64_t id_of(Cluster const& cluster,
                                  geodata::Gazetteer const& gazetteer) noexcept;

/// Id in vector tiles of a territory: different for different ones, below 2^53, so that JavaScript
/// can hold it. Precondition: at most nine digits and capital letters.
[[nodiscard]] std::uint64_t feature_id(geodata::Level level, std::string_view code) noexcept;

}  // namespace epingle::community
