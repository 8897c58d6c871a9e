#include "src/community/atlas_builder.hpp"

#include "src/community/seat.hpp"

#include <algorithm>
#include <cassert>
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
    : gazetteer_{std::move(gazetteer)} {}

void AtlasBuilder::add(CountRow const& row) {
    assert(row.count <= UINT32_MAX);
    if (row.count == 0) {
        return;
    }
    auto const members = static_cast<std::uint32_t>(row.count);
    std::optional<Month> const joined = Month::parse(row.joined_month);
    MonthCount count{.category = category_of(row.category, members),
                     .joined = joined ? joined->number() : std::uint16_t{0},
                     .members = members};
    CategoryTotal& total = categories_[count.category].total;
    total.members += members;
    if (row.status != PlacementStatus::placed) {
        not_located_.push_back({row.status, row.reason, count});
        return;
    }
    geodata::Commune const* const seat = seat_of(*gazetteer_, row.level, row.code);
    if (seat == nullptr) {
        not_located_.push_back({PlacementStatus::unplaced, geodata::ReasonKind::not_found, count});
        return;
    }
    total.located += members;
    count.at_seat = row.level == geodata::Level::commune ? 0 : members;
    located_.push_back({static_cast<std::uint32_t>(gazetteer_->index_of(*seat)), count});
}

std::uint32_t AtlasBuilder::category_of(std::string const& label, std::uint64_t members) {
    auto const next = static_cast<std::uint32_t>(categories_.size());
    auto [known, is_new_label] = category_by_label_.try_emplace(label, next);
    if (is_new_label) {
        std::string key = category_key_of(label);
        auto const [of_key, is_new_key] = category_by_key_.try_emplace(key, next);
        known->second = of_key->second;
        if (is_new_key) {
            categories_.emplace_back().total.category.key = std::move(key);
        }
    }
    categories_[known->second].labels[label] += members;
    return known->second;
}

void AtlasBuilder::name_categories() {
    for (CategoryCounts& counts : categories_) {
        Category& category = counts.total.category;
        auto const most_used =
            std::max_element(counts.labels.begin(), counts.labels.end(),
                             [](auto const& a, auto const& b) { return a.second < b.second; });
        category.label =
            category.key == no_category_key ? std::string{no_category_label} : most_used->first;
    }
}

std::vector<std::uint32_t> AtlasBuilder::category_positions() const {
    std::vector<std::uint32_t> best_first(categories_.size());
    std::iota(best_first.begin(), best_first.end(), 0U);
    std::sort(best_first.begin(), best_first.end(), [this](std::uint32_t a, std::uint32_t b) {
        CategoryTotal const& one = categories_[a].total;
        CategoryTotal const& other = categories_[b].total;
        return std::tie(other.members, one.category.key) <
               std::tie(one.members, other.category.key);
    });
    std::vector<std::uint32_t> positions(best_first.size());
    for (std::uint32_t i = 0; i < best_first.size(); ++i) {
        positions[best_first[i]] = i;
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
    sort_and_merge(not_located_, [](AtlasContents::NotLocatedCount const& lost) {
        return std::tuple{lost.status, lost.reason, lost.count.category, lost.count.joined};
    });
}

Atlas AtlasBuilder::build(std::string version) {
    name_categories();
    std::vector<std::uint32_t> const positions = category_positions();
    renumber_categories(positions);
    merge_counts();
    AtlasContents contents{.gazetteer = gazetteer_, .version = std::move(version)};
    contents.categories.resize(categories_.size());
    for (std::size_t i = 0; i < categories_.size(); ++i) {
        contents.categories[positions[i]] = std::move(categories_[i].total);
    }
    contents.counts.reserve(located_.size());
    for (LocatedCount const& located : located_) {
        if (contents.communes.empty() || contents.communes.back() != located.commune) {
            contents.communes.push_back(located.commune);
            contents.counts_end.push_back(0);
        }
        contents.counts.push_back(located.count);
        contents.counts_end.back() = static_cast<std::uint32_t>(contents.counts.size());
    }
    contents.not_located = std::move(not_located_);
    *this = AtlasBuilder{gazetteer_};
    return Atlas{std::move(contents)};
}

}  // namespace epingle::community
