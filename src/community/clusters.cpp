#include "src/community/clusters.hpp"

#include <algorithm>

namespace epingle::community {

std::vector<std::uint32_t> Clusters::communes_of(Cluster const& cluster, std::uint8_t zoom,
                                                 geodata::Gazetteer const& gazetteer) const {
    auto communes = stage_at(zoom).communes_of(cluster);
    if (communes.empty() && cluster.level == geodata::Level::commune) {
        return {cluster.territory};
    }
    if (communes.empty()) {
        communes = gazetteer.members_of(gazetteer.territories(cluster.level)[cluster.territory]);
    }
    std::vector<std::uint32_t> sorted{communes.begin(), communes.end()};
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

std::size_t Clusters::bytes() const noexcept {
    std::size_t bytes = 0;
    for (ClusterStage const& stage : stages_) {
        bytes += stage.bytes();
    }
    return bytes;
}

}  // namespace epingle::community
