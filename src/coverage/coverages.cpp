#include "src/coverage/coverages.hpp"

#include <utility>

namespace epingle::coverage {

std::shared_ptr<Coverage const> Coverages::of(std::shared_ptr<community::Atlas const> const& atlas,
                                              community::Filter const& filter) {
    auto canonical = atlas->canonical(filter);
    auto key = atlas->version() + '?' + canonical.text();
    {
        std::scoped_lock const lock{mutex_};
        if (auto const* const known = coverages_.find(key)) {
            return *known;
        }
        if (version_ != atlas->version()) {
            version_ = atlas->version();
            coverages_.erase_if([this](std::shared_ptr<Coverage const> const& coverage) {
                return coverage->atlas().version() != version_;
            });
        }
    }
    // Outside the lock: two threads may make the same coverage, none waits for another's.
    auto made = std::make_shared<Coverage const>(atlas, std::move(canonical));
    std::scoped_lock const lock{mutex_};
    coverages_.put(std::move(key), made, made->bytes());
    return made;
}

}  // namespace epingle::coverage
