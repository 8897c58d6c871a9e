#include "src/community/proximity_clusters.hpp"

#include "src/community/category_sum.hpp"
#include "src/community/groups.hpp"
#include "tiles/proximity.hpp"

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

/// Makes the clusters of a level of those before it.
class Merging {
public:
    explicit Merging(ClusterList const& singles) : singles_{singles.all()} {}

    [[nodiscard]] ClusterList merged(ClusterList const& before,
                                     tiles::ProximityLevel const& level) {
        Groups const parts{level.group_of, level.groups.size()};
        ClusterList made;
        made.reserve({.clusters = level.groups.size()});
        for (std::size_t group = 0; group < level.groups.size(); ++group) {
            auto const merging = parts.of(group);
            if (merging.size() == 1) {
                made.add_from(before, before.all()[merging.front()]);
            } else {
                add(before, merging, level.groups[group].at,
                    singles_[level.leaders[group]].leading_commune, made);
            }
        }
        return made;
    }

private:
    void add(ClusterList const& before, std::span<std::uint32_t const> merging, tiles::GridPoint at,
             std::uint32_t leading_commune, ClusterList& made) {
        Cluster cluster{.is_partial = true,
                        .territory = leading_commune,
                        .leading_commune = leading_commune,
                        .at = at};
        communes_.clear();
        for (std::uint32_t const part : merging) {
            Cluster const& merged = before.all()[part];
            cluster.members += merged.members;
            cluster.at_seat += merged.at_seat;
            cluster.communes += merged.communes;
            sum_.add(before.by_category(merged));
            auto const communes = before.communes_of(merged);
            communes_.insert(communes_.end(), communes.begin(), communes.end());
            if (communes.empty()) {
                communes_.push_back(merged.leading_commune);
            }
        }
        made.add(cluster, sum_.take(), communes_);
    }

    std::span<Cluster const> singles_;
    CategorySum sum_{};
    std::vector<std::uint32_t> communes_{};
};

}  // namespace

Clusters proximity_clusters(Hierarchy const& hierarchy, Pins const& pins, std::uint32_t radius) {
    ClusterList const singles = single_communes(hierarchy, pins);
    auto const levels = tiles::proximity_levels(marks_of(singles), radius, last_cluster_zoom);
    Merging merging{singles};
    Clusters::StageOfZoom stage_of_zoom{};
    std::vector<ClusterStage> stages;
    std::size_t past_zoom = last_cluster_zoom + std::size_t{1};
    ClusterList list;
    for (auto const& level : levels) {
        list = merging.merged(stages.empty() ? singles : list, level);
        for (std::size_t zoom = level.first_zoom; zoom < past_zoom; ++zoom) {
            stage_of_zoom[zoom] = static_cast<std::uint8_t>(stages.size());
        }
        past_zoom = level.first_zoom;
        stages.emplace_back(list);
    }
    return {stage_of_zoom, std::move(stages)};
}

}  // namespace epingle::community
