#include "src/community/tally.hpp"

#include "src/community/pins.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace epingle::community {

namespace {

auto position_of(std::vector<CategoryCount>& counts, std::uint32_t category) {
    return std::lower_bound(
        counts.begin(), counts.end(), category,
        [](CategoryCount const& count, std::uint32_t wanted) { return count.category < wanted; });
}

void add_to(std::vector<CategoryCount>& sums, std::span<CategoryCount const> counts) {
    for (CategoryCount const& count : counts) {
        auto const found = position_of(sums, count.category);
        if (found != sums.end() && found->category == count.category) {
            found->members += count.members;
        } else {
            sums.insert(found, count);
        }
    }
}

}  // namespace

void Tally::add(Pin const& pin, std::span<CategoryCount const> counts) {
    members += pin.members;
    at_seat += pin.at_seat;
    ++communes;
    add_to(by_category, counts);
}

void Tally::add(Tally const& other) {
    members += other.members;
    at_seat += other.at_seat;
    communes += other.communes;
    add_to(by_category, other.by_category);
}

void Tally::subtract(Pin const& pin, std::span<CategoryCount const> counts) {
    members -= pin.members;
    at_seat -= pin.at_seat;
    --communes;
    for (CategoryCount const& count : counts) {
        auto const found = position_of(by_category, count.category);
        assert(found != by_category.end() && found->category == count.category);
        found->members -= count.members;
        if (found->members == 0) {
            by_category.erase(found);
        }
    }
}

void TallySum::add(Pin const& pin, std::span<CategoryCount const> counts) {
    tally_.members += pin.members;
    tally_.at_seat += pin.at_seat;
    ++tally_.communes;
    by_category_.add(counts);
}

Tally TallySum::take() {
    auto const counts = by_category_.take();
    tally_.by_category.assign(counts.begin(), counts.end());
    return std::exchange(tally_, {});
}

}  // namespace epingle::community
