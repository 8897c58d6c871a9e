#include "src/community/pins.hpp"

#include "src/community/category_sum.hpp"

#include <cassert>
#include <utility>

namespace epingle::community {

namespace {

/// Adds pins up, the categories all at once at the end.
class Adding {
public:
    void add(Pin const& pin, std::span<CategoryCount const> counts) {
        tally_.members += pin.members;
        tally_.at_seat += pin.at_seat;
        ++tally_.communes;
        sum_.add(counts);
    }

    [[nodiscard]] Tally take() {
        auto const counts = sum_.take();
        tally_.by_category.assign(counts.begin(), counts.end());
        return std::move(tally_);
    }

private:
    Tally tally_{};
    CategorySum sum_{};
};

}  // namespace

void PinBlock::add(std::uint32_t commune, std::uint32_t at_seat,
                   std::span<CategoryCount const> counts) {
    assert(pins_.empty() || pins_.back().commune < commune);
    auto const begin = static_cast<std::uint32_t>(counts_.size());
    counts_.insert(counts_.end(), counts.begin(), counts.end());
    Pin pin{.commune = commune,
            .at_seat = at_seat,
            .counts_begin = begin,
            .counts_end = static_cast<std::uint32_t>(counts_.size())};
    for (CategoryCount const& count : counts) {
        pin.members += count.members;
    }
    places_[place_in_block(commune)] = static_cast<std::uint16_t>(pins_.size());
    pins_.push_back(pin);
}

void PinBlock::shrink() {
    pins_.shrink_to_fit();
    counts_.shrink_to_fit();
}

std::size_t PinBlock::bytes() const noexcept {
    return sizeof(PinBlock) + pins_.capacity() * sizeof(Pin) +
           counts_.capacity() * sizeof(CategoryCount);
}

Pins::Pins(Blocks blocks) : blocks_{std::move(blocks)} {
    for (auto const& block : blocks_) {
        size_ += block == nullptr ? 0 : block->all().size();
    }
}

Tally Pins::total() const {
    Adding adding;
    for_each([&](Pin const& pin) { adding.add(pin, by_category(pin)); });
    return adding.take();
}

Tally Pins::total_in(std::span<std::uint32_t const> communes) const {
    Adding adding;
    for (std::uint32_t const commune : communes) {
        if (Pin const* const pin = at(commune)) {
            adding.add(*pin, by_category(*pin));
        }
    }
    return adding.take();
}

std::size_t Pins::bytes() const noexcept {
    std::size_t bytes = blocks_.size() * sizeof(blocks_.front());
    for (auto const& block : blocks_) {
        bytes += block == nullptr ? 0 : block->bytes();
    }
    return bytes;
}

}  // namespace epingle::community
