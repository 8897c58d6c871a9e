#include "src/community/views.hpp"

#include <string>
#include <utility>

namespace epingle::community {

View::View(std::shared_ptr<Atlas const> atlas, Filter filter)
    : atlas_{std::move(atlas)},
      filter_{std::move(filter)},
      pins_{atlas_->pins(filter_)},
      clusters_{atlas_->gazetteer(), atlas_->hierarchy(), pins_} {}

std::shared_ptr<View const> Views::view(std::shared_ptr<Atlas const> const& atlas,
                                        Filter const& filter) {
    auto canonical = atlas->canonical(filter);
    auto key = atlas->version() + '?' + canonical.text();
    {
        std::scoped_lock const lock{mutex_};
        if (auto const* known = views_.find(key)) {
            return *known;
        }
    }
    // Outside the lock: two threads may work out the same view, none waits for another's.
    auto made = std::make_shared<View const>(atlas, std::move(canonical));
    std::scoped_lock const lock{mutex_};
    views_.put(std::move(key), made, made->bytes());
    return made;
}

}  // namespace epingle::community
