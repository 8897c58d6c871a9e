#include "src/community/proximity_clusters.hpp"

#include "src/community/category_sum.hpp"
#include "src/community/groups.hpp"
#include "tiles/proximity.hpp"

#include <numeric>
#include <utility>
#include <vector>

namespace epingle::community {

namespace {

ClusterList single_communes(Hierarchy const& hierarchy, Pins const& pins) {
    ClusterList list;
    list.reserve({.clusters = pins.size()});
    pins.for_each([&](Pin const& pin) {
        list.add({.territory = pin.commune,
                  .leading_commune = pin.commune,
                  .at = hierarchy.anchor(pin.commune),
                  .members = pin.members,
                  .at_seat = pin.at_seat,
                  .communes = 1},
                 pins.by_category(pin));
    });
    return list;
}

std::vector<tiles::Mark> marks_of(ClusterList const& list) {
    std::vector<tiles::Mark> marks;
    marks.reserve(list.all().size());
    for (Cluster const& cluster : list.all()) {
        marks.push_back({cluster.at, cluster.members});
    }
    return marks;
}

/// All clusters of all levels, each made once: first the single communes, then of each level those
/// that merge some of the level before.
class Merging {
public:
    explicit Merging(ClusterList singles) : made_{std::move(singles)}, shown_(made_.all().size()) {
        std::iota(shown_.begin(), shown_.end(), 0U);
        // Each merge leaves one less at least to be shown; counts are rarely more.
        made_.reserve({.clusters = 2 * shown_.size(), .counts = 2 * made_.size().counts});
    }

    /// What the next level shows.
    [[nodiscard]] ClusterStage stage_of(tiles::ProximityLevel const& level) {
        Groups const groups{level.group_of, level.groups.size()};
        std::vector<std::uint32_t> next;
        next.reserve(level.groups.size());
        for (std::size_t group = 0; group < level.groups.size(); ++group) {
            auto const merging = groups.of(group);
            next.push_back(merging.size() == 1
                               ? shown_[merging.front()]
                               : merged(merging, level.groups[group].at, level.leaders[group]));
        }
        shown_ = std::move(next);
        return ClusterStage{made_, shown_};
    }

private:
    /// The position of the new cluster; `leader` is that of a single commune.
    std::uint32_t merged(std::span<std::uint32_t const> merging, tiles::GridPoint at,
                         std::uint32_t leader) {
        auto const leading_commune = made_.all()[leader].leading_commune;
        Cluster cluster{.is_partial = true,
                        .territory = leading_commune,
                        .leading_commune = leading_commune,
                        .at = at};
        communes_.clear();
        for (std::uint32_t const part : merging) {
            Cluster const& merged = made_.all()[shown_[part]];
            cluster.members += merged.members;
            cluster.at_seat += merged.at_seat;
            cluster.communes += merged.communes;
            sum_.add(made_.by_category(merged));
            auto const communes = made_.communes_of(merged);
            communes_.insert(communes_.end(), communes.begin(), communes.end());
            if (communes.empty()) {
                communes_.push_back(merged.leading_commune);
            }
        }
        made_.add(cluster, sum_.take(), communes_);
        return static_cast<std::uint32_t>(made_.all().size() - 1);
    }

    ClusterList made_;
    std::vector<std::uint32_t> shown_;  ///< of those made, by group of the level before
    CategorySum sum_{};
    std::vector<std::uint32_t> communes_{};
};

}  // namespace

Clusters proximity_clusters(Hierarchy const& hierarchy, Pins const& pins, std::uint32_t radius) {
    ClusterList singles = single_communes(hierarchy, pins);
    auto const levels = tiles::proximity_levels(marks_of(singles), radius, last_cluster_zoom);
    Merging merging{std::move(singles)};
    Clusters::StageOfZoom stage_of_zoom{};
    std::vector<ClusterStage> stages;
    std::size_t past_zoom = last_cluster_zoom + std::size_t{1};
    for (auto const& level : levels) {
        for (std::size_t zoom = level.first_zoom; zoom < past_zoom; ++zoom) {
            stage_of_zoom[zoom] = static_cast<std::uint8_t>(stages.size());
        }
        past_zoom = level.first_zoom;
        stages.push_back(merging.stage_of(level));
    }
    return {stage_of_zoom, std::move(stages)};
}

}  // namespace epingle::community
