#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>

namespace epingle {

/// The latest of a sequence of immutable values. Readers and the one writer may be on any thread; a
/// reader keeps the value it took for as long as it likes. (A mutex, because libstdc++ 12's atomic
/// shared_ptr is reported as a race by TSan; it is held for one pointer copy.)
template <class Value>
class Published {
public:
    explicit Published(std::shared_ptr<Value const> first) : latest_{std::move(first)} {}

    [[nodiscard]] std::shared_ptr<Value const> latest() const {
        std::scoped_lock const lock{mutex_};
        return latest_;
    }

    /// The number of the latest value, from 1 on; without a lock. What is made of a `latest()`
    /// taken after it is made of that value or of a later one, never of a former one.
    [[nodiscard]] std::uint64_t number() const noexcept {
        return number_.load(std::memory_order_acquire);
    }

    void publish(std::shared_ptr<Value const> next) {
        {
            std::scoped_lock const lock{mutex_};
            latest_.swap(next);
            number_.fetch_add(1, std::memory_order_release);
        }
        // The former value, if this was its last owner, dies here: outside the lock.
    }

private:
    mutable std::mutex mutex_;
    std::shared_ptr<Value const> latest_;
    std::atomic<std::uint64_t> number_{1};
};

}  // namespace epingle
