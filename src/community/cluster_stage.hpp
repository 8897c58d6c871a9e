#pragma once

#include "src/community/cluster_list.hpp"
#include "tiles/world_grid.hpp"
#include "tiles/z_order.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace epingle::community {

/// Clusters in z-order of where they stand (those at one point by leading commune), cut into chunks
/// of about a hundred. Those of a tile lie side by side: two searches find them. For any other box
/// each chunk knows the smallest box around its own: a few hundred comparisons leave the chunks
/// that may have some. Chunks are immutable and shared: a change makes those concerned anew and
/// leaves the others to both the old stage and the new.
class ClusterStage {
public:
    /// The same clusters make the same stage, whatever their order.
    explicit ClusterStage(ClusterList const& clusters);
    /// Of those of the list that are at these positions.
    ClusterStage(ClusterList const& clusters, std::span<std::uint32_t const> positions);

    /// This stage without some of its clusters, and with others.
    [[nodiscard]] ClusterStage changed(ClusterList const& removed, ClusterList const& added) const;

    [[nodiscard]] std::size_t size() const noexcept;
    /// Gives each cluster, as Clusters tells.
    template <class Receive>
    void for_each(Receive const& receive) const {
        for (auto const& chunk : chunks_) {
            chunk->give(0, chunk->z_orders.size(), receive);
        }
    }
    template <class Receive>
    void for_each_in(tiles::ZOrderRange range, Receive const& receive) const;
    template <class Receive>
    void for_each_in(tiles::GridBox const& box, Receive const& receive) const;
    /// Precondition: `cluster` is, or was copied from, one of these. As ClusterList has them.
    [[nodiscard]] std::span<std::uint32_t const> communes_of(Cluster const& cluster) const noexcept;

    [[nodiscard]] std::size_t bytes() const noexcept;  ///< of memory, about

private:
    struct Chunk {
        ClusterList list{};
        std::vector<std::uint64_t> z_orders{};  ///< of each
        tiles::GridBox box{};                   ///< around them

        template <class Receive>
        void give(std::size_t begin, std::size_t end, Receive const& receive) const {
            for (Cluster const& cluster : list.all().subspan(begin, end - begin)) {
                receive(cluster, list.by_category(cluster));
            }
        }
    };
    /// Never empty.
    using Chunks = std::vector<std::shared_ptr<Chunk const>>;

    static Chunks cut(ClusterList const& clusters, std::span<std::uint32_t const> positions);
    void describe_chunks();
    /// The chunk in which a cluster of that rank is, or would be. Precondition: there are chunks.
    [[nodiscard]] std::size_t chunk_of(std::uint64_t z_order) const noexcept;

    Chunks chunks_;
    std::vector<std::uint64_t> first_z_orders_{};  ///< of each chunk: no two have the same
    std::vector<tiles::GridBox> boxes_{};          ///< of each chunk, side by side for speed
};

template <class Receive>
void ClusterStage::for_each_in(tiles::ZOrderRange range, Receive const& receive) const {
    if (chunks_.empty()) {
        return;
    }
    for (std::size_t i = chunk_of(range.first); i < chunks_.size(); ++i) {
        if (first_z_orders_[i] > range.last) {
            return;
        }
        auto const& ranks = chunks_[i]->z_orders;
        auto const first = std::lower_bound(ranks.begin(), ranks.end(), range.first);
        auto const last = std::upper_bound(first, ranks.end(), range.last);
        chunks_[i]->give(static_cast<std::size_t>(first - ranks.begin()),
                         static_cast<std::size_t>(last - ranks.begin()), receive);
    }
}

template <class Receive>
void ClusterStage::for_each_in(tiles::GridBox const& box, Receive const& receive) const {
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        if (!box.meets(boxes_[i])) {
            continue;
        }
        Chunk const& chunk = *chunks_[i];
        for (Cluster const& cluster : chunk.list.all()) {
            if (box.contains(cluster.at)) {
                receive(cluster, chunk.list.by_category(cluster));
            }
        }
    }
}

}  // namespace epingle::community
