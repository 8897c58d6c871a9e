#include "src/community/month_counts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace epingle::community {

bool apply_changes(std::span<MonthChange const> changes, std::vector<MonthCount>& counts) {
    auto const key_of = [](auto const& one) {
        return std::tie(one.category, one.joined, one.level, one.certainty);
    };
    for (MonthChange const& change : changes) {
        auto const found = std::lower_bound(
            counts.begin(), counts.end(), change,
            [&](MonthCount const& a, MonthChange const& b) { return key_of(a) < key_of(b); });
        bool const is_there = found != counts.end() && key_of(*found) == key_of(change);
        std::int64_t const members = (is_there ? found->members : 0) + change.members;
        if (members < 0 || members > UINT32_MAX) {
            return false;
        }
        MonthCount const count{change.category, change.joined, change.level, change.certainty,
                               static_cast<std::uint32_t>(members)};
        if (is_there && members == 0) {
            counts.erase(found);
        } else if (is_there) {
            *found = count;
        } else if (members > 0) {
            counts.insert(found, count);
        }
    }
    return true;
}

void MonthCountBlock::add(std::uint32_t commune, std::span<MonthCount const> counts) {
    auto const begin = static_cast<std::uint32_t>(counts_.size());
    counts_.insert(counts_.end(), counts.begin(), counts.end());
    ranges_[place_in_block(commune)] = {begin, static_cast<std::uint32_t>(counts_.size())};
}

MonthCountBlock MonthCountBlock::with(std::uint32_t commune,
                                      std::span<MonthCount const> counts) const {
    Range const former = ranges_[place_in_block(commune)];
    auto const before = std::span{counts_}.first(former.begin);
    auto const after = std::span{counts_}.subspan(former.end);
    MonthCountBlock next;
    next.counts_.reserve(before.size() + counts.size() + after.size());
    next.counts_.insert(next.counts_.end(), before.begin(), before.end());
    next.counts_.insert(next.counts_.end(), counts.begin(), counts.end());
    next.counts_.insert(next.counts_.end(), after.begin(), after.end());
    auto const size = static_cast<std::uint32_t>(counts.size());
    for (std::size_t place = 0; place < block_communes; ++place) {
        auto const [begin, end] = ranges_[place];
        bool const comes_after = begin >= former.end;
        std::uint32_t const shift = comes_after ? size - (former.end - former.begin) : 0;
        next.ranges_[place] = {begin + shift, end + shift};  // modulo 2^32: may be backwards
    }
    next.ranges_[place_in_block(commune)] = {former.begin, former.begin + size};
    return next;
}

std::optional<MonthCounts> MonthCounts::changed(std::span<CommuneChanges const> changes) const {
    MonthCounts next = *this;
    for (auto const& [commune, here] : changes) {
        auto const before = next.at(commune);
        std::vector<MonthCount> counts{before.begin(), before.end()};
        if (!apply_changes(here, counts)) {
            return std::nullopt;
        }
        auto& block = next.blocks_[block_of(commune)];
        auto made = block == nullptr ? MonthCountBlock{}.with(commune, counts)
                                     : block->with(commune, counts);
        block = made.empty() ? nullptr : std::make_shared<MonthCountBlock const>(std::move(made));
    }
    return next;
}

}  // namespace epingle::community
