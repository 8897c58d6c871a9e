#include "src/store/rosters.hpp"

namespace epingle::store {

community::CommuneOrder const& Rosters::order() {
    if (communes_ == nullptr) {
        communes_ = std::make_unique<community::CommuneOrder const>(gazetteer_);
    }
    return *communes_;
}

community::CommuneOrder const& Rosters::communes() {
    std::scoped_lock const lock{mutex_};
    return order();
}

// Under the lock: who asks meanwhile needs the same, and must not make it a second time.
std::shared_ptr<Roster const> Rosters::of(std::uint64_t revision) {
    std::scoped_lock const lock{mutex_};
    if (latest_ == nullptr || revision_ != revision) {
        latest_.reset();
        latest_ = std::make_shared<Roster const>(*readers_.lease(), Audience::anonymous, gazetteer_,
                                                 order());
        revision_ = revision;
    }
    return latest_;
}

}  // namespace epingle::store
