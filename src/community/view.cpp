#include "src/community/view.hpp"

#include "src/community/proximity_clusters.hpp"

#include <utility>

namespace epingle::community {

View::View(std::shared_ptr<Atlas const> atlas, Filter filter, Grouping grouping)
    : atlas_{std::move(atlas)},
      filter_{std::move(filter)},
      grouping_{grouping},
      pins_{atlas_->pins(filter_)},
      tallies_{atlas_->gazetteer(), atlas_->hierarchy(), pins_},
      clusters_{grouping_.radius ? proximity_clusters(atlas_->hierarchy(), pins_, *grouping_.radius)
                                 : clustering().clusters(tallied_pins())} {}

View::View(View const& former, std::shared_ptr<Atlas const> atlas,
           std::span<std::uint32_t const> communes)
    : atlas_{std::move(atlas)},
      filter_{former.filter_},
      grouping_{former.grouping_},
      pins_{atlas_->pins_after(former.pins_, communes, filter_)},
      tallies_{former.tallies_.changed(former.pins_, pins_, communes)},
      clusters_{grouping_.radius ? proximity_clusters(atlas_->hierarchy(), pins_, *grouping_.radius)
                                 : clustering().changed(former.clusters_, former.tallied_pins(),
                                                        tallied_pins(), communes)} {}

}  // namespace epingle::community
