#pragma once

#include "src/community/category_count.hpp"
#include "src/community/cluster.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace epingle::community {

/// Clusters in any order, with their counts by category and, where neither a whole territory nor a
/// single commune tells, their communes.
class ClusterList {
public:
    /// Sets what `cluster` says of where these are kept. `communes` may be empty, see
    /// Clusters::communes_of.
    void add(Cluster cluster, std::span<CategoryCount const> counts,
             std::span<std::uint32_t const> communes = {});
    /// Adds one of another list.
    void add_from(ClusterList const& other, Cluster const& cluster) {
        add(cluster, other.by_category(cluster), other.communes_of(cluster));
    }
    void reserve(std::size_t clusters) { clusters_.reserve(clusters); }
    /// Gives back the memory that growing took in advance.
    void shrink();

    [[nodiscard]] std::span<Cluster const> all() const noexcept { return clusters_; }
    // Precondition: `cluster` is one of these.
    [[nodiscard]] std::span<CategoryCount const> by_category(
        Cluster const& cluster) const noexcept {
        return std::span{counts_}.subspan(cluster.counts_begin,
                                          cluster.counts_end - cluster.counts_begin);
    }
    [[nodiscard]] std::span<std::uint32_t const> communes_of(
        Cluster const& cluster) const noexcept {
        return std::span{communes_}.subspan(cluster.communes_begin,
                                            cluster.communes_end - cluster.communes_begin);
    }
    [[nodiscard]] std::size_t bytes() const noexcept;  ///< of memory, about

private:
    std::vector<Cluster> clusters_{};
    std::vector<CategoryCount> counts_{};
    std::vector<std::uint32_t> communes_{};
};

}  // namespace epingle::community
