#include "src/community/pins.hpp"

#include "src/community/category_sum.hpp"

#include <algorithm>
#include <cassert>

namespace epingle::community {

void Pins::add(std::uint32_t commune, std::uint32_t at_seat,
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
    pins_.push_back(pin);
}

Pin const* Pins::at(std::uint32_t commune) const noexcept {
    auto const found =
        std::lower_bound(pins_.begin(), pins_.end(), commune,
                         [](Pin const& pin, std::uint32_t wanted) { return pin.commune < wanted; });
    return found == pins_.end() || found->commune != commune ? nullptr : &*found;
}

std::span<CategoryCount const> Pins::by_category(Pin const& pin) const noexcept {
    return std::span{counts_}.subspan(pin.counts_begin, pin.counts_end - pin.counts_begin);
}

namespace {

void add(Tally& tally, Pin const& pin) noexcept {
    tally.members += pin.members;
    tally.at_seat += pin.at_seat;
    ++tally.communes;
}

std::vector<CategoryCount> taken_from(CategorySum& sum) {
    auto const counts = sum.take();
    return {counts.begin(), counts.end()};
}

}  // namespace

Tally Pins::total() const {
    Tally tally;
    CategorySum sum;
    for (Pin const& pin : pins_) {
        community::add(tally, pin);
    }
    sum.add(counts_);
    tally.by_category = taken_from(sum);
    return tally;
}

Tally Pins::total_in(std::span<std::uint32_t const> communes) const {
    Tally tally;
    CategorySum sum;
    for (std::uint32_t const commune : communes) {
        if (Pin const* const pin = at(commune)) {
            community::add(tally, *pin);
            sum.add(by_category(*pin));
        }
    }
    tally.by_category = taken_from(sum);
    return tally;
}

std::size_t Pins::bytes() const noexcept {
    return pins_.capacity() * sizeof(Pin) + counts_.capacity() * sizeof(CategoryCount);
}

}  // namespace epingle::community
