#include "src/community/cluster_list.hpp"

namespace epingle::community {

void ClusterList::add(Cluster cluster, std::span<CategoryCount const> counts,
                      std::span<std::uint32_t const> communes) {
    cluster.counts_begin = static_cast<std::uint32_t>(counts_.size());
    counts_.insert(counts_.end(), counts.begin(), counts.end());
    cluster.counts_end = static_cast<std::uint32_t>(counts_.size());
    cluster.communes_begin = static_cast<std::uint32_t>(communes_.size());
    communes_.insert(communes_.end(), communes.begin(), communes.end());
    cluster.communes_end = static_cast<std::uint32_t>(communes_.size());
    clusters_.push_back(cluster);
}

void ClusterList::reserve(ListSize const& size) {
    clusters_.reserve(size.clusters);
    counts_.reserve(size.counts);
    communes_.reserve(size.communes);
}

std::size_t ClusterList::bytes() const noexcept {
    return clusters_.capacity() * sizeof(Cluster) + counts_.capacity() * sizeof(CategoryCount) +
           communes_.capacity() * sizeof(std::uint32_t);
}

}  // namespace epingle::community
