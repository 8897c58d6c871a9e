#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/cluster.hpp"
#include "src/community/hierarchy.hpp"
#include "src/community/pins.hpp"
#include "tiles/tile_address.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace epingle::community {

/// How pins are merged, from the whole country down. Consecutive zooms share a stage.
enum class Stage : std::uint8_t { region, departement, epci, touching, commune };

inline constexpr std::size_t stage_count = 5;
/// From this zoom on nothing is merged: further zooms show the same.
inline constexpr std::uint8_t last_cluster_zoom = 14;
/// Pins nearer than this on the screen are merged at the stage `touching`.
inline constexpr double pin_diameter_pixels = 40;

/// Région up to zoom 5, département 6–7, EPCI 8–9, touching pins 10, commune from 11.
[[nodiscard]] Stage stage_of(std::uint8_t zoom) noexcept;

/// The clusters of all zooms made of one set of pins. At each zoom every pin is in exactly one
/// cluster and every cluster in exactly one tile. A cluster stands at its members' weighted centre
/// where that is inside its territory's outline; else, and where the outline is not known, at the
/// nearest commune of its own that is inside, or at the nearest when none is. All of it in whole
/// numbers: the same pins make the same clusters. Immutable, safe to read from any thread.
class Clusters {
public:
    /// `gazetteer` and `hierarchy` must outlive the clusters; positions in `pins` are theirs.
    Clusters(geodata::Gazetteer const& gazetteer, Hierarchy const& hierarchy, Pins const& pins);

    [[nodiscard]] std::span<Cluster const> at_zoom(std::uint8_t zoom) const noexcept;
    /// O(log clusters) and as many as there are in the tile.
    [[nodiscard]] std::span<Cluster const> in_tile(tiles::TileAddress tile) const noexcept;
    /// Precondition: `cluster` is one of these. In order of category, none of zero members.
    [[nodiscard]] std::span<CategoryCount const> by_category(Cluster const& cluster) const noexcept;

    [[nodiscard]] std::size_t bytes() const noexcept;  ///< of memory, about

private:
    struct Staged {
        std::vector<Cluster> clusters{};        ///< in z-order of where they stand
        std::vector<std::uint64_t> z_orders{};  ///< of each
    };
    class Gathering;

    std::array<Staged, stage_count> stages_{};
    std::vector<CategoryCount> counts_{};
};

}  // namespace epingle::community
