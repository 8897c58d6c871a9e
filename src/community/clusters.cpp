#include "src/community/clusters.hpp"

#include "src/community/category_sum.hpp"
#include "tiles/touching.hpp"
#include "tiles/z_order.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace epingle::community {

using geodata::Gazetteer;
using geodata::Level;
using tiles::GridPoint;

namespace {

constexpr std::uint8_t touching_zoom = 10;

/// Pins sorted by the group they are in; in a group they keep their order.
struct Buckets {
    std::vector<std::uint32_t> pins{};
    std::vector<std::uint32_t> ends{};  ///< of each group, in `pins`; some groups are empty

    static Buckets of(std::vector<std::uint32_t> const& group_of_pin) {
        std::uint32_t groups = 0;
        for (std::uint32_t const group : group_of_pin) {
            groups = std::max(groups, group + 1);
        }
        Buckets buckets{.pins = std::vector<std::uint32_t>(group_of_pin.size()),
                        .ends = std::vector<std::uint32_t>(groups, 0)};
        for (std::uint32_t const group : group_of_pin) {
            ++buckets.ends[group];
        }
        std::exclusive_scan(buckets.ends.begin(), buckets.ends.end(), buckets.ends.begin(), 0U);
        for (std::uint32_t pin = 0; pin < group_of_pin.size(); ++pin) {
            buckets.pins[buckets.ends[group_of_pin[pin]]++] = pin;
        }
        return buckets;
    }

    [[nodiscard]] std::span<std::uint32_t const> in(std::uint32_t group) const noexcept {
        std::size_t const begin = group == 0 ? 0 : ends[group - 1];
        return std::span{pins}.subspan(begin, ends[group] - begin);
    }
};

Outline const* outline_of(Gazetteer const& gazetteer, Cluster const& cluster) noexcept {
    if (cluster.level != Level::departement && cluster.level != Level::region) {
        return nullptr;
    }
    Outline const& outline = gazetteer.territories(cluster.level)[cluster.territory].outline;
    return outline.empty() ? nullptr : &outline;
}

bool holds(Outline const& outline, GridPoint point) noexcept {
    return contains(outline, tiles::lon_lat_of(point));
}

/// Of the anchors, the nearest to `centre` that `accepts`; of equally near ones the first.
template <class Accepts>
std::optional<GridPoint> nearest_of(std::span<GridPoint const> anchors, GridPoint centre,
                                    Accepts const& accepts) {
    std::optional<GridPoint> nearest;
    for (GridPoint const anchor : anchors) {
        bool const nearer = !nearest || tiles::squared_distance(anchor, centre) <
                                            tiles::squared_distance(*nearest, centre);
        if (nearer && accepts(anchor)) {
            nearest = anchor;
        }
    }
    return nearest;
}

/// Precondition: `anchors` is not empty; `outline` nullptr: not known.
GridPoint pulled_inside(GridPoint centre, std::span<GridPoint const> anchors,
                        Outline const* outline) {
    if (outline != nullptr) {
        if (holds(*outline, centre)) {
            return centre;
        }
        auto const is_inside = [outline](GridPoint anchor) { return holds(*outline, anchor); };
        if (auto const inside = nearest_of(anchors, centre, is_inside)) {
            return *inside;
        }
    }
    return *nearest_of(anchors, centre, [](GridPoint) { return true; });
}

}  // namespace

Stage stage_of(std::uint8_t zoom) noexcept {
    if (zoom <= 5) {
        return Stage::region;
    }
    if (zoom <= 7) {
        return Stage::departement;
    }
    if (zoom < touching_zoom) {
        return Stage::epci;
    }
    return zoom == touching_zoom ? Stage::touching : Stage::commune;
}

/// One set of pins on its way to clusters.
class Clusters::Gathering {
public:
    Gathering(Gazetteer const& gazetteer, Hierarchy const& hierarchy, Pins const& pins)
        : gazetteer_{gazetteer}, hierarchy_{hierarchy}, pins_{pins} {}

    /// Appends to `counts` what the clusters refer to.
    Staged gather(Stage stage, std::vector<CategoryCount>& counts) {
        Buckets const buckets = Buckets::of(groups(stage));
        Staged staged;
        std::vector<Cluster> clusters;
        for (std::uint32_t group = 0; group < buckets.ends.size(); ++group) {
            if (auto const members = buckets.in(group); !members.empty()) {
                clusters.push_back(cluster_of(stage, group, members));
                sum_up(members, clusters.back(), counts);
            }
        }
        std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
        for (std::uint32_t i = 0; i < clusters.size(); ++i) {
            order.emplace_back(tiles::z_order(clusters[i].at), i);
        }
        std::sort(order.begin(), order.end());
        for (auto const& [z_order, i] : order) {
            staged.clusters.push_back(clusters[i]);
            staged.z_orders.push_back(z_order);
        }
        return staged;
    }

private:
    [[nodiscard]] std::uint32_t epci_of(std::uint32_t pin) const noexcept {
        return hierarchy_.territory_of(Level::epci, pins_.all()[pin].commune);
    }

    /// The group of each pin at a stage.
    [[nodiscard]] std::vector<std::uint32_t> groups(Stage stage) const {
        std::vector<std::uint32_t> groups(pins_.all().size());
        std::iota(groups.begin(), groups.end(), 0U);
        if (stage == Stage::region || stage == Stage::departement) {
            Level const level = stage == Stage::region ? Level::region : Level::departement;
            for (std::uint32_t& group : groups) {
                group = hierarchy_.territory_of(level, pins_.all()[group].commune);
            }
        } else if (stage == Stage::epci || stage == Stage::touching) {
            // A commune without EPCI is a group of its own, after all EPCI.
            auto const epci_count =
                static_cast<std::uint32_t>(gazetteer_.territories(Level::epci).size());
            for (std::uint32_t& group : groups) {
                std::uint32_t const epci = epci_of(group);
                group = epci == Hierarchy::none ? epci_count + group : epci;
            }
            if (stage == Stage::touching) {
                groups = touching_groups(Buckets::of(groups));
            }
        }
        return groups;
    }

    /// For each pin the one that it is merged with in its own bucket.
    [[nodiscard]] std::vector<std::uint32_t> touching_groups(Buckets const& buckets) const {
        std::uint64_t const distance = tiles::grid_distance(pin_diameter_pixels, touching_zoom);
        std::vector<std::uint32_t> groups(pins_.all().size());
        std::vector<tiles::Mark> marks;
        for (std::uint32_t bucket = 0; bucket < buckets.ends.size(); ++bucket) {
            auto const members = buckets.in(bucket);
            marks.clear();
            for (std::uint32_t const pin : members) {
                marks.push_back({anchor_of(pin), pins_.all()[pin].members});
            }
            std::vector<std::uint32_t> const takers = tiles::touching(marks, distance);
            for (std::size_t i = 0; i < members.size(); ++i) {
                groups[members[i]] = members[takers[i]];
            }
        }
        return groups;
    }

    [[nodiscard]] GridPoint anchor_of(std::uint32_t pin) const noexcept {
        return hierarchy_.anchor(pins_.all()[pin].commune);
    }

    [[nodiscard]] Cluster cluster_of(Stage stage, std::uint32_t group,
                                     std::span<std::uint32_t const> members) const {
        Cluster cluster = territory_of(stage, group, members);
        std::int64_t x = 0;
        std::int64_t y = 0;
        std::vector<GridPoint> anchors;
        for (std::uint32_t const index : members) {
            Pin const& pin = pins_.all()[index];
            GridPoint const anchor = anchor_of(index);
            anchors.push_back(anchor);
            x += std::int64_t{anchor.x} * pin.members;
            y += std::int64_t{anchor.y} * pin.members;
            cluster.members += pin.members;
            cluster.at_seat += pin.at_seat;
            ++cluster.communes;
        }
        GridPoint const centre{static_cast<std::int32_t>(x / cluster.members),
                               static_cast<std::int32_t>(y / cluster.members)};
        cluster.at = pulled_inside(centre, anchors, outline_of(gazetteer_, cluster));
        return cluster;
    }

    /// Which territory a group is.
    [[nodiscard]] Cluster territory_of(Stage stage, std::uint32_t group,
                                       std::span<std::uint32_t const> members) const {
        std::uint32_t const commune =
            pins_.all()[stage == Stage::touching ? group : members.front()].commune;
        switch (stage) {
            case Stage::region:
                return {.level = Level::region, .territory = group, .leading_commune = commune};
            case Stage::departement:
                return {
                    .level = Level::departement, .territory = group, .leading_commune = commune};
            case Stage::epci:
                if (epci_of(members.front()) != Hierarchy::none) {
                    return {.level = Level::epci, .territory = group, .leading_commune = commune};
                }
                break;
            case Stage::touching:
                if (members.size() > 1) {
                    return {.level = Level::epci,
                            .is_partial = true,
                            .territory = epci_of(members.front()),
                            .leading_commune = commune};
                }
                break;
            case Stage::commune:
                break;
        }
        return {.level = Level::commune, .territory = commune, .leading_commune = commune};
    }

    void sum_up(std::span<std::uint32_t const> members, Cluster& cluster,
                std::vector<CategoryCount>& counts) {
        for (std::uint32_t const index : members) {
            sum_.add(pins_.by_category(pins_.all()[index]));
        }
        auto const sums = sum_.take();
        cluster.counts_begin = static_cast<std::uint32_t>(counts.size());
        counts.insert(counts.end(), sums.begin(), sums.end());
        cluster.counts_end = static_cast<std::uint32_t>(counts.size());
    }

    Gazetteer const& gazetteer_;
    Hierarchy const& hierarchy_;
    Pins const& pins_;
    CategorySum sum_{};
};

Clusters::Clusters(Gazetteer const& gazetteer, Hierarchy const& hierarchy, Pins const& pins) {
    Gathering gathering{gazetteer, hierarchy, pins};
    for (std::size_t stage = 0; stage < stage_count; ++stage) {
        stages_[stage] = gathering.gather(static_cast<Stage>(stage), counts_);
    }
}

std::span<Cluster const> Clusters::at_zoom(std::uint8_t zoom) const noexcept {
    return stages_[static_cast<std::size_t>(stage_of(zoom))].clusters;
}

std::span<Cluster const> Clusters::in_tile(tiles::TileAddress tile) const noexcept {
    Staged const& staged = stages_[static_cast<std::size_t>(stage_of(tile.z()))];
    auto const range = tiles::ZOrderRange::of(tile);
    auto const first =
        std::lower_bound(staged.z_orders.begin(), staged.z_orders.end(), range.first);
    auto const last = std::upper_bound(first, staged.z_orders.end(), range.last);
    return std::span{staged.clusters}.subspan(
        static_cast<std::size_t>(first - staged.z_orders.begin()),
        static_cast<std::size_t>(last - first));
}

std::span<CategoryCount const> Clusters::by_category(Cluster const& cluster) const noexcept {
    return std::span{counts_}.subspan(cluster.counts_begin,
                                      cluster.counts_end - cluster.counts_begin);
}

std::size_t Clusters::bytes() const noexcept {
    std::size_t bytes = counts_.capacity() * sizeof(CategoryCount);
    for (Staged const& staged : stages_) {
        bytes += staged.clusters.capacity() * (sizeof(Cluster) + sizeof(std::uint64_t));
    }
    return bytes;
}

}  // namespace epingle::community
