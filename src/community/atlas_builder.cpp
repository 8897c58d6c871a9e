#include "src/community/atlas_builder.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace epingle::community {

namespace {

/// Sorts by `identity`, then makes one of those that share it.
template <class Count, class Identity>
void sort_and_merge(std::vector<Count>& counts, Identity const& identity) {
    std::sort(counts.begin(), counts.end(),
              [&identity](Count const& a, Count const& b) { return identity(a) < identity(b); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (kept > 0 && identity(counts[kept - 1]) == identity(counts[i])) {
            counts[kept - 1].count.members += counts[i].count.members;
            counts[kept - 1].count.at_seat += counts[i].count.at_seat;
        } else {
            counts[kept++] = counts[i];
        }
    }
    counts.resize(kept);
}

}  // namespace

AtlasBuilder::AtlasBuilder(std::shared_ptr<geodata::Gazetteer const> gazetteer)
    : gazetteer_{std::move(gazetteer)},
      hierarchy_{std::make_shared<Hierarchy const>(*gazetteer_)} {}

AtlasBuilder::AtlasBuilder(std::shared_ptr<geodata::Gazetteer const> gazetteer,
                           std::shared_ptr<Hierarchy const> hierarchy)
    : gazetteer_{std::move(gazetteer)}, hierarchy_{std::move(hierarchy)} {}

void AtlasBuilder::add(CountRow const& row) {
    if (row.count == 0) {
        return;
    }
    auto const placed = PlacedRow::of(row, *gazetteer_);
    CategoryCounts& category = category_of(row.category);
    category.labels[row.category] += placed.members;
    MonthCount const count{.category = static_cast<std::uint32_t>(&category - categories_.data()),
                           .joined = placed.joined,
                           .members = placed.members,
                           .at_seat = placed.at_seat ? placed.members : 0};
    if (placed.commune) {
        category.located += placed.members;
        located_.push_back({*placed.commune, count});
    } else {
        not_located_.push_back({placed.status, placed.reason, count});
    }
}

AtlasBuilder::CategoryCounts& AtlasBuilder::category_of(std::string const& label) {
    auto const next = static_cast<std::uint32_t>(categories_.size());
    auto [known, is_new_label] = category_by_label_.try_emplace(label, next);
    if (is_new_label) {
        std::string key = category_key_of(label);
        auto const [of_key, is_new_key] = category_by_key_.try_emplace(key, next);
        known->second = of_key->second;
        if (is_new_key) {
            categories_.push_back({.key = std::move(key)});
        }
    }
    return categories_[known->second];
}

std::vector<std::uint32_t> AtlasBuilder::category_positions() const {
    std::vector<std::uint32_t> by_key(categories_.size());
    std::iota(by_key.begin(), by_key.end(), 0U);
    std::sort(by_key.begin(), by_key.end(), [this](std::uint32_t a, std::uint32_t b) {
        return categories_[a].key < categories_[b].key;
    });
    std::vector<std::uint32_t> positions(by_key.size());
    for (std::uint32_t i = 0; i < by_key.size(); ++i) {
        positions[by_key[i]] = i;
    }
    return positions;
}

void AtlasBuilder::renumber_categories(std::vector<std::uint32_t> const& positions) {
    for (LocatedCount& located : located_) {
        located.count.category = positions[located.count.category];
    }
    for (auto& not_located : not_located_) {
        not_located.count.category = positions[not_located.count.category];
    }
}

void AtlasBuilder::merge_counts() {
    sort_and_merge(located_, [](LocatedCount const& located) {
        return std::tuple{located.commune, located.count.category, located.count.joined};
    });
    sort_and_merge(not_located_, [](NotLocatedCount const& lost) {
        return std::tuple{lost.status, lost.reason, lost.count.category, lost.count.joined};
    });
}

Categories AtlasBuilder::categories(std::vector<std::uint32_t> const& positions) {
    std::vector<CategoryCounts*> by_key(categories_.size());
    for (std::size_t i = 0; i < categories_.size(); ++i) {
        by_key[positions[i]] = &categories_[i];
    }
    Categories categories;
    for (CategoryCounts* const counts : by_key) {
        categories.add(std::move(counts->key), std::move(counts->labels), counts->located);
    }
    return categories;
}

MonthCounts AtlasBuilder::located() const {
    std::vector<std::shared_ptr<MonthCountBlock>> blocks(blocks_for(gazetteer_->communes().size()));
    std::vector<MonthCount> here;
    for (std::size_t i = 0; i < located_.size(); ++i) {
        here.push_back(located_[i].count);
        auto const commune = located_[i].commune;
        if (i + 1 < located_.size() && located_[i + 1].commune == commune) {
            continue;
        }
        auto& block = blocks[block_of(commune)];
        if (block == nullptr) {
            block = std::make_shared<MonthCountBlock>();
        }
        block->add(commune, here);
        here.clear();
    }
    for (auto const& block : blocks) {
        if (block != nullptr) {
            block->shrink();
        }
    }
    return MonthCounts{{blocks.begin(), blocks.end()}};
}

std::vector<NotLocatedCounts> AtlasBuilder::not_located() const {
    std::vector<NotLocatedCounts> lists;
    for (auto const& [status, reason, count] : not_located_) {
        if (lists.empty() || lists.back().status != status || lists.back().reason != reason) {
            lists.push_back({status, reason, {}});
        }
        lists.back().counts.push_back(count);
    }
    return lists;
}

Atlas AtlasBuilder::build(std::string version) {
    auto const positions = category_positions();
    renumber_categories(positions);
    merge_counts();
    AtlasContents contents{.gazetteer = gazetteer_,
                           .hierarchy = hierarchy_,
                           .version = std::move(version),
                           .categories = categories(positions),
                           .located = located(),
                           .not_located = not_located()};
    *this = AtlasBuilder{gazetteer_, hierarchy_};
    return Atlas{std::move(contents)};
}

}  // namespace epingle::community
