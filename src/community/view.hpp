#pragma once

#include "src/community/atlas.hpp"
#include "src/community/clusters.hpp"
#include "src/community/grouping.hpp"
#include "src/community/territory_clustering.hpp"
#include "src/community/territory_tallies.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace epingle::community {

/// What one filter shows of one Atlas, grouped in one way, worked out once. Immutable, safe to read
/// from any thread.
class View {
public:
    View(std::shared_ptr<Atlas const> atlas, Filter filter, Grouping grouping = {});
    /// The same filter's view of `atlas`, which differs from the former's at `communes` only:
    /// shares with the former all that did not change, but for clusters by proximity, where one
    /// member may move any of them.
    View(View const& former, std::shared_ptr<Atlas const> atlas,
         std::span<std::uint32_t const> communes);

    [[nodiscard]] Atlas const& atlas() const noexcept { return *atlas_; }
    [[nodiscard]] Filter const& filter() const noexcept { return filter_; }
    [[nodiscard]] Pins const& pins() const noexcept { return pins_; }
    [[nodiscard]] TerritoryTallies const& tallies() const noexcept { return tallies_; }
    [[nodiscard]] Clusters const& clusters() const noexcept { return clusters_; }
    /// Of memory, about; what views share is counted with each of them.
    [[nodiscard]] std::size_t bytes() const noexcept {
        return pins_.bytes() + tallies_.bytes() + clusters_.bytes();
    }

private:
    [[nodiscard]] TalliedPins tallied_pins() const noexcept { return {pins_, tallies_}; }
    [[nodiscard]] TerritoryClustering clustering() const noexcept {
        return {atlas_->gazetteer(), atlas_->hierarchy()};
    }

    std::shared_ptr<Atlas const> atlas_;
    Filter filter_;
    Grouping grouping_;
    Pins pins_;
    TerritoryTallies tallies_;
    Clusters clusters_;
};

}  // namespace epingle::community
