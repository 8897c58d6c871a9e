#include "src/exporting/first_view.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace epingle::exporting {

namespace {

constexpr tiles::MapView all_of_france{.centre = {2.5, 46.5}, .zoom = 5};

/// Where members are along one axis of the grid, and how many at once.
using Weighted = std::vector<std::pair<std::int32_t, std::uint64_t>>;

struct Stretch {
    std::int32_t first{};
    std::int32_t last{};

    [[nodiscard]] std::int32_t middle() const noexcept { return first + (last - first) / 2; }
    [[nodiscard]] std::int64_t length() const noexcept { return std::int64_t{last} - first; }
};

/// Without a twentieth of the weight at each end. Precondition: not empty.
Stretch middle_part(Weighted places) {
    std::sort(places.begin(), places.end());
    std::uint64_t all = 0;
    for (auto const& [place, weight] : places) {
        all += weight;
    }
    auto const at_rank = [&places](std::uint64_t rank) {
        std::uint64_t before = 0;
        for (auto const& [place, weight] : places) {
            before += weight;
            if (before > rank) {
                return place;
            }
        }
        return places.back().first;
    };
    return {at_rank(all / 20), at_rank(all - 1 - all / 20)};
}

}  // namespace

tiles::MapView first_view(community::Clusters const& clusters, std::uint8_t last_zoom) {
    Weighted columns;
    Weighted rows;
    clusters.for_each_at(community::last_cluster_zoom, [&](auto const& cluster, auto const&) {
        columns.emplace_back(cluster.at.x, cluster.members);
        rows.emplace_back(cluster.at.y, cluster.members);
    });
    if (columns.empty()) {
        return all_of_france;
    }
    auto const across = middle_part(std::move(columns));
    auto const down = middle_part(std::move(rows));
    auto const side = std::max(across.length(), down.length());
    std::uint8_t zoom = 0;
    while (zoom < last_zoom && side << (zoom + 1) <= std::int64_t{1} << tiles::grid_bits) {
        ++zoom;
    }
    return {.centre = tiles::lon_lat_of(tiles::GridPoint{across.middle(), down.middle()}),
            .zoom = zoom};
}

}  // namespace epingle::exporting
