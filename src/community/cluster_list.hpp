#pragma once

#include "src/community/category_count.hpp"
#include "src/community/cluster.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace epingle::community {

/// How much a ClusterList has room for.
struct ListSize {
    std::size_t clusters{};
    std::size_t counts{};    ///< by category
    std::size_t communes{};  ///< see ClusterList::communes_of

    void add(Cluster const& cluster) noexcept {
        ++clusters;
        counts += cluster.counts_end - cluster.counts_begin;
        communes += cluster.communes_end - cluster.communes_begin;
    }
};

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
    void reserve(ListSize const& size);
    [[nodiscard]] ListSize size() const noexcept {
        return {clusters_.size(), counts_.size(), communes_.size()};
    }

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
