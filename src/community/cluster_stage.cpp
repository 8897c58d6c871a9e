#include "src/community/cluster_stage.hpp"

#include "geodata/radix_sort.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace epingle::community {

namespace {

constexpr std::size_t usual_chunk = 128;
/// A chunk that grew beyond this is cut anew.
constexpr std::size_t largest_chunk = 2 * usual_chunk;

std::vector<std::uint32_t> all_positions(ClusterList const& clusters) {
    std::vector<std::uint32_t> positions(clusters.all().size());
    std::iota(positions.begin(), positions.end(), 0U);
    return positions;
}

/// These positions in the list, in z-order then by leading commune; the keys are the z-orders.
std::vector<geodata::Keyed> in_order(std::span<Cluster const> all,
                                     std::span<std::uint32_t const> positions) {
    std::vector<geodata::Keyed> order;
    order.reserve(positions.size());
    for (std::uint32_t const i : positions) {
        order.push_back({tiles::z_order(all[i].at), i});
    }
    geodata::radix_sort(order);
    for (auto begin = order.begin(); begin != order.end();) {
        auto const end = std::find_if(begin, order.end(), [begin](geodata::Keyed const& one) {
            return one.key != begin->key;
        });
        std::sort(begin, end, [all](geodata::Keyed const& a, geodata::Keyed const& b) {
            return all[a.value].leading_commune < all[b.value].leading_commune;
        });
        begin = end;
    }
    return order;
}

bool leads(ClusterList const& clusters, std::uint32_t commune) noexcept {
    auto const all = clusters.all();
    return std::any_of(all.begin(), all.end(), [commune](Cluster const& cluster) {
        return cluster.leading_commune == commune;
    });
}

}  // namespace

ClusterStage::ClusterStage(ClusterList const& clusters)
    : ClusterStage{clusters, all_positions(clusters)} {}

ClusterStage::ClusterStage(ClusterList const& clusters, std::span<std::uint32_t const> positions)
    : chunks_{cut(clusters, positions)} {
    describe_chunks();
}

/// Chunks of equal size; clusters at one point stay together, so that a rank has one chunk.
ClusterStage::Chunks ClusterStage::cut(ClusterList const& clusters,
                                       std::span<std::uint32_t const> positions) {
    auto const all = clusters.all();
    auto const order = in_order(all, positions);
    std::size_t const pieces =
        order.size() <= largest_chunk ? 1 : (order.size() + usual_chunk - 1) / usual_chunk;
    std::size_t const size = (order.size() + pieces - 1) / pieces;
    Chunks chunks;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = std::min(begin + size, order.size());
        while (end < order.size() && order[end].key == order[end - 1].key) {
            ++end;
        }
        ListSize size_of_chunk;
        for (std::size_t i = begin; i < end; ++i) {
            size_of_chunk.add(all[order[i].value]);
        }
        auto chunk = std::make_shared<Chunk>();
        chunk->list.reserve(size_of_chunk);
        chunk->z_orders.reserve(end - begin);
        for (; begin < end; ++begin) {
            chunk->list.add_from(clusters, all[order[begin].value]);
            chunk->z_orders.push_back(order[begin].key);
            chunk->box.extend(all[order[begin].value].at);
        }
        chunks.push_back(std::move(chunk));
    }
    return chunks;
}

void ClusterStage::describe_chunks() {
    first_z_orders_.clear();
    boxes_.clear();
    for (auto const& chunk : chunks_) {
        first_z_orders_.push_back(chunk->z_orders.front());
        boxes_.push_back(chunk->box);
    }
}

std::size_t ClusterStage::chunk_of(std::uint64_t z_order) const noexcept {
    auto const next = std::upper_bound(first_z_orders_.begin(), first_z_orders_.end(), z_order);
    return next == first_z_orders_.begin()
               ? 0
               : static_cast<std::size_t>(next - first_z_orders_.begin()) - 1;
}

ClusterStage ClusterStage::changed(ClusterList const& removed, ClusterList const& added) const {
    if (chunks_.empty()) {
        return ClusterStage{added};
    }
    std::vector<std::size_t> concerned;
    for (ClusterList const* const list : {&removed, &added}) {
        for (Cluster const& cluster : list->all()) {
            concerned.push_back(chunk_of(tiles::z_order(cluster.at)));
        }
    }
    std::sort(concerned.begin(), concerned.end());
    concerned.erase(std::unique(concerned.begin(), concerned.end()), concerned.end());
    ClusterStage next = *this;
    // From the last: the positions of those before stay what they are.
    for (auto i = concerned.rbegin(); i != concerned.rend(); ++i) {
        ClusterList list;
        list.reserve(chunks_[*i]->list.size());
        for (Cluster const& cluster : chunks_[*i]->list.all()) {
            if (!leads(removed, cluster.leading_commune)) {
                list.add_from(chunks_[*i]->list, cluster);
            }
        }
        for (Cluster const& cluster : added.all()) {
            if (chunk_of(tiles::z_order(cluster.at)) == *i) {
                list.add_from(added, cluster);
            }
        }
        auto const made = cut(list, all_positions(list));
        auto const at = next.chunks_.erase(next.chunks_.begin() + static_cast<std::ptrdiff_t>(*i));
        next.chunks_.insert(at, made.begin(), made.end());
    }
    next.describe_chunks();
    return next;
}

std::size_t ClusterStage::size() const noexcept {
    std::size_t size = 0;
    for (auto const& chunk : chunks_) {
        size += chunk->z_orders.size();
    }
    return size;
}

std::span<std::uint32_t const> ClusterStage::communes_of(Cluster const& cluster) const noexcept {
    Chunk const& chunk = *chunks_[chunk_of(tiles::z_order(cluster.at))];
    return chunk.list.communes_of(cluster);
}

std::size_t ClusterStage::bytes() const noexcept {
    std::size_t bytes = chunks_.capacity() * sizeof(chunks_.front()) +
                        first_z_orders_.capacity() * sizeof(std::uint64_t) +
                        boxes_.capacity() * sizeof(tiles::GridBox);
    for (auto const& chunk : chunks_) {
        bytes += sizeof(Chunk) + chunk->list.bytes() +
                 chunk->z_orders.capacity() * sizeof(std::uint64_t);
    }
    return bytes;
}

}  // namespace epingle::community
