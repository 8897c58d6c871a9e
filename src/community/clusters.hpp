#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/cluster_stage.hpp"
#include "tiles/tile_address.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace epingle::community {

/// From this zoom on nothing is merged: further zooms show the same.
inline constexpr std::uint8_t last_cluster_zoom = 14;

/// The clusters of all zooms made of one set of pins, however they were gathered: see
/// TerritoryClustering. At each zoom every pin is in exactly one cluster and every cluster in
/// exactly one tile. Immutable, safe to read from any thread; a copy costs a pointer per chunk.
///
/// What receives is called with (Cluster const&, std::span<CategoryCount const>): counts come in
/// order of category, none of zero members.
class Clusters {
public:
    /// Which of the stages each zoom shows, up to the last.
    using StageOfZoom = std::array<std::uint8_t, last_cluster_zoom + 1>;

    /// Precondition: every stage named is there.
    Clusters(StageOfZoom const& stage_of_zoom, std::vector<ClusterStage> stages)
        : stage_of_zoom_{stage_of_zoom}, stages_{std::move(stages)} {}

    [[nodiscard]] std::size_t size_at(std::uint8_t zoom) const noexcept {
        return stage_at(zoom).size();
    }
    /// All of that zoom, in z-order.
    template <class Receive>
    void for_each_at(std::uint8_t zoom, Receive const& receive) const {
        stage_at(zoom).for_each(receive);
    }
    /// Those in the tile, at the tile's own zoom, in z-order. O(log clusters + those found).
    template <class Receive>
    void for_each_in(tiles::TileAddress tile, Receive const& receive) const {
        stage_at(tile.z()).for_each_in(tiles::ZOrderRange::of(tile), receive);
    }
    /// Those that stand in the box, edges included, in z-order. O(clusters / 100 + those found).
    template <class Receive>
    void for_each_in(tiles::GridBox const& box, std::uint8_t zoom, Receive const& receive) const {
        stage_at(zoom).for_each_in(box, receive);
    }

    /// The communes merged in a cluster of that zoom, ascending: what its members by month are
    /// looked up with. Of a whole territory all of them, also those without a pin.
    [[nodiscard]] std::vector<std::uint32_t> communes_of(Cluster const& cluster, std::uint8_t zoom,
                                                         geodata::Gazetteer const& gazetteer) const;

    [[nodiscard]] std::span<ClusterStage const> stages() const noexcept { return stages_; }
    [[nodiscard]] StageOfZoom const& stage_of_zoom() const noexcept { return stage_of_zoom_; }
    /// Of memory, about; shared chunks are counted with each who shares them.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    [[nodiscard]] ClusterStage const& stage_at(std::uint8_t zoom) const noexcept {
        return stages_[stage_of_zoom_[std::min(zoom, last_cluster_zoom)]];
    }

    StageOfZoom stage_of_zoom_;
    std::vector<ClusterStage> stages_;
};

}  // namespace epingle::community
