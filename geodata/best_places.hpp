#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace epingle::geodata {

/// The first few places in the order of `order_of`, each once, and all that tie with the last of
/// them: who comes first among equals is for the caller to say.
class BestPlaces {
public:
    struct Found {
        std::uint32_t order{};
        std::uint32_t place{};
        std::uint32_t name{};  ///< the name that was recognised
    };

    /// Places from `first` on and before `end` alone.
    explicit BestPlaces(std::size_t limit, std::uint32_t first = 0,
                        std::uint32_t end = std::numeric_limits<std::uint32_t>::max())
        : limit_{limit}, first_{first}, end_{end} {
        constexpr std::size_t usual_limit = 15;
        found_.reserve(std::min(limit, usual_limit) + 1);
    }

    /// What has a greater order is of no interest.
    [[nodiscard]] std::uint32_t bound() const noexcept { return bound_; }
    [[nodiscard]] bool empty() const noexcept { return found_.empty(); }
    [[nodiscard]] std::vector<Found>& found() noexcept { return found_; }

    /// O(limit).
    void add(Found const& one) {
        if (one.order > bound_ || limit_ == 0 || one.place < first_ || one.place >= end_) {
            return;
        }
        auto at = found_.end();
        while (at != found_.begin() && (at - 1)->order > one.order) {
            --at;
        }
        auto const is_same = [&one](Found const& other) { return other.place == one.place; };
        if (std::any_of(found_.begin(), at, is_same)) {
            return;  // known, and by a better name
        }
        if (auto const worse = std::find_if(at, found_.end(), is_same); worse != found_.end()) {
            std::move_backward(at, worse, worse + 1);
            *at = one;
            return;
        }
        found_.insert(at, one);
        drop_the_rest();
    }

private:
    void drop_the_rest() {
        if (found_.size() >= limit_) {
            bound_ = found_[limit_ - 1].order;
            while (found_.back().order > bound_) {
                found_.pop_back();
            }
        }
    }

    std::size_t limit_;
    std::uint32_t first_;
    std::uint32_t end_;
    std::uint32_t bound_{std::numeric_limits<std::uint32_t>::max()};
    std::vector<Found> found_{};
};

}  // namespace epingle::geodata
