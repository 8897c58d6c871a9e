#include "src/store/readers.hpp"

#include <utility>

namespace epingle::store {

Readers::Lease::Lease(Readers& home, std::unique_ptr<Reader> reader)
    : home_{&home}, reader_{std::move(reader)} {}

Readers::Lease::~Lease() {
    if (reader_) {
        home_->give_back(std::move(reader_));
    }
}

Readers::Readers(std::filesystem::path path, std::size_t most)
    : path_{std::move(path)}, can_open_{most - 1} {
    idle_.reserve(most);
    idle_.push_back(std::make_unique<Reader>(path_));
}

Readers::Lease Readers::lease() {
    std::unique_lock lock{mutex_};
    returned_.wait(lock, [this] { return !idle_.empty() || can_open_ > 0; });
    if (!idle_.empty()) {
        auto reader = std::move(idle_.back());
        idle_.pop_back();
        return {*this, std::move(reader)};
    }
    auto reader = std::make_unique<Reader>(path_);
    --can_open_;
    return {*this, std::move(reader)};
}

void Readers::give_back(std::unique_ptr<Reader> reader) {
    {
        std::scoped_lock const lock{mutex_};
        idle_.push_back(std::move(reader));
    }
    returned_.notify_one();
}

}  // namespace epingle::store
