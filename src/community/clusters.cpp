#include "src/community/clusters.hpp"

namespace epingle::community {

std::size_t Clusters::bytes() const noexcept {
    std::size_t bytes = 0;
    for (ClusterStage const& stage : stages_) {
        bytes += stage.bytes();
    }
    return bytes;
}

}  // namespace epingle::community
