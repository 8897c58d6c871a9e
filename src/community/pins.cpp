#include "src/community/pins.hpp"

#include <cassert>
#include <utility>

namespace epingle::community {

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
    TallySum sum;
    for_each([&](Pin const& pin) { sum.add(pin, by_category(pin)); });
    return sum.take();
}

Tally Pins::total_in(std::span<std::uint32_t const> communes) const {
    TallySum sum;
    for (std::uint32_t const commune : communes) {
        if (Pin const* const pin = at(commune)) {
            sum.add(*pin, by_category(*pin));
        }
    }
    return sum.take();
}

std::size_t Pins::bytes() const noexcept {
    std::size_t bytes = blocks_.size() * sizeof(blocks_.front());
    for (auto const& block : blocks_) {
        bytes += block == nullptr ? 0 : block->bytes();
    }
    return bytes;
}

}  // namespace epingle::community
