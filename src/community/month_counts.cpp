#include "src/community/month_counts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace epingle::community {

namespace {

/// The same block with other counts at one commune.
std::shared_ptr<MonthCountBlock const> with_counts(MonthCountBlock const* former,
                                                   std::uint32_t commune,
                                                   std::span<MonthCount const> counts) {
    auto block = std::make_shared<MonthCountBlock>();
    auto const first = static_cast<std::uint32_t>(block_of(commune)) * block_communes;
    for (std::uint32_t place = 0; place < block_communes; ++place) {
        if (first + place == commune) {
            block->add(commune, counts);
        } else if (former != nullptr) {
            block->add(first + place, former->at(first + place));
        }
    }
    if (block->empty()) {
        return nullptr;
    }
    block->shrink();
    return block;
}

}  // namespace

bool apply_changes(std::span<MonthChange const> changes, std::vector<MonthCount>& counts) {
    for (MonthChange const& change : changes) {
        auto const found = std::lower_bound(
            counts.begin(), counts.end(), change, [](MonthCount const& a, MonthChange const& b) {
                return std::tie(a.category, a.joined) < std::tie(b.category, b.joined);
            });
        bool const is_there = found != counts.end() && found->category == change.category &&
                              found->joined == change.joined;
        std::int64_t const members = (is_there ? found->members : 0) + change.members;
        std::int64_t const at_seat = (is_there ? found->at_seat : 0) + change.at_seat;
        if (members < 0 || members > UINT32_MAX || at_seat < 0 || at_seat > members) {
            return false;
        }
        MonthCount const count{change.category, change.joined, static_cast<std::uint32_t>(members),
                               static_cast<std::uint32_t>(at_seat)};
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

std::optional<MonthCounts> MonthCounts::changed(std::span<CommuneChanges const> changes) const {
    MonthCounts next = *this;
    for (auto const& [commune, here] : changes) {
        auto const before = next.at(commune);
        std::vector<MonthCount> counts{before.begin(), before.end()};
        if (!apply_changes(here, counts)) {
            return std::nullopt;
        }
        auto& block = next.blocks_[block_of(commune)];
        block = with_counts(block.get(), commune, counts);
    }
    return next;
}

}  // namespace epingle::community
