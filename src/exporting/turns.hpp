#pragma once

#include <atomic>
#include <memory>

namespace epingle::exporting {

/// How many may do something costly at once. From any thread.
class Turns {
public:
    explicit Turns(int most) : free_{std::make_shared<std::atomic<int>>(most)} {}

    /// A turn, until the last copy is let go, be it after this object; nullptr while none is free.
    [[nodiscard]] std::shared_ptr<void> take() const {
        if (free_->fetch_sub(1) <= 0) {
            free_->fetch_add(1);
            return nullptr;
        }
        // The deleter holds the count, which the turn may outlive.
        return {free_.get(), [free = free_](void*) { free->fetch_add(1); }};
    }

private:
    std::shared_ptr<std::atomic<int>> free_;
};

}  // namespace epingle::exporting
