#include "src/community/atlas_builder.hpp"

#include "src/community/placed_row.hpp"
#include "src/community/seat.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace epingle::community {

using geodata::Keyed;

namespace {

// A count's number, from the highest bits: place of the commune in its block (8 bits), category
// (32), month (16), level (3) and certainty (1). In this order lists are sorted.
constexpr unsigned level_shift = 1;
constexpr unsigned month_shift = level_shift + 3;
constexpr unsigned category_shift = month_shift + 16;
constexpr unsigned place_shift = 64 - 8;  // in a byte of its own, which sorting goes by

std::uint64_t numbered(PlacedRow const& row, std::uint32_t category) noexcept {
    std::uint64_t const place = row.commune ? place_in_block(*row.commune) : 0;
    return place << place_shift | std::uint64_t{category} << category_shift |
           std::uint64_t{row.joined} << month_shift |
           static_cast<std::uint64_t>(row.level) << level_shift |
           static_cast<std::uint64_t>(row.certainty);
}

std::uint32_t category_in(std::uint64_t number) noexcept {
    return static_cast<std::uint32_t>(number >> category_shift);
}

geodata::Level level_in(std::uint64_t number) noexcept {
    return static_cast<geodata::Level>(number >> level_shift &
                                       ((1U << (month_shift - level_shift)) - 1));
}

geodata::Certainty certainty_in(std::uint64_t number) noexcept {
    return static_cast<geodata::Certainty>(number & ((1U << level_shift) - 1));
}

std::size_t place_in(std::uint64_t number) noexcept {
    return number >> place_shift;
}

/// Sorts by place, category, month, level and certainty, the categories being at other positions
/// now.
void sort(std::vector<Keyed>& counts, std::vector<std::uint32_t> const& positions) {
    for (Keyed& count : counts) {
        auto const category = category_in(count.key);
        count.key += (std::uint64_t{positions[category]} << category_shift) -
                     (std::uint64_t{category} << category_shift);
    }
    geodata::radix_sort(counts);
}

/// Takes the sorted counts of one place, from `begin` on, and makes one of those that share
/// category, month, level and certainty. Gives where the next place's begin.
std::size_t take_place(std::vector<Keyed> const& counts, std::size_t begin,
                       std::vector<MonthCount>& taken) {
    taken.clear();
    std::size_t i = begin;
    for (; i < counts.size() && place_in(counts[i].key) == place_in(counts[begin].key); ++i) {
        auto const& [number, members] = counts[i];
        if (i == begin || number != counts[i - 1].key) {
            taken.push_back({.category = category_in(number),
                             .joined = static_cast<std::uint16_t>(number >> month_shift),
                             .level = level_in(number),
                             .certainty = certainty_in(number)});
        }
        taken.back().members += members;
    }
    return i;
}

std::shared_ptr<MonthCountBlock const> block_of_counts(std::vector<Keyed> const& counts,
                                                       std::size_t block) {
    if (counts.empty()) {
        return nullptr;
    }
    auto made = std::make_shared<MonthCountBlock>();
    std::vector<MonthCount> here;
    for (std::size_t i = 0; i < counts.size();) {
        auto const commune = block * block_communes + place_in(counts[i].key);
        i = take_place(counts, i, here);
        made->add(static_cast<std::uint32_t>(commune), here);
    }
    made->shrink();
    return made;
}

}  // namespace

AtlasBuilder::AtlasBuilder(std::shared_ptr<geodata::Gazetteer const> gazetteer)
    : AtlasBuilder{gazetteer, std::make_shared<Hierarchy const>(*gazetteer)} {}

AtlasBuilder::AtlasBuilder(std::shared_ptr<geodata::Gazetteer const> gazetteer,
                           std::shared_ptr<Hierarchy const> hierarchy)
    : gazetteer_{std::move(gazetteer)},
      hierarchy_{std::move(hierarchy)},
      codes_{*gazetteer_},
      located_(blocks_for(gazetteer_->communes().size())) {}

void AtlasBuilder::add(CountRow const& row) {
    if (row.count == 0) {
        return;
    }
    auto const placed = PlacedRow::of(row, seat_of_row(row));
    Label& label = label_of(row.category);
    label.members += placed.members;
    Keyed const count{numbered(placed, label.category), placed.members};
    if (placed.commune) {
        label.located += placed.members;
        located_[block_of(*placed.commune)].push_back(count);
    } else {
        not_located_[{placed.status, placed.reason}].push_back(count);
    }
}

std::optional<std::uint32_t> AtlasBuilder::seat_of_row(CountRow const& row) const {
    if (row.status != PlacementStatus::placed) {
        return std::nullopt;
    }
    if (row.level == geodata::Level::commune) {
        if (auto const commune = codes_.find(row.code)) {
            return commune;
        }
    }
    return seat_position(*gazetteer_, row.level, row.code);
}

AtlasBuilder::Label& AtlasBuilder::label_of(std::string_view text) {
    auto const known = label_by_text_.find(text);
    return known == label_by_text_.end() ? new_label(text) : labels_[known->second];
}

AtlasBuilder::Label& AtlasBuilder::new_label(std::string_view text) {
    auto key = category_key_of(text);
    auto const next = static_cast<std::uint32_t>(category_keys_.size());
    auto const [category, is_new] = category_by_key_.try_emplace(key, next);
    if (is_new) {
        category_keys_.push_back(std::move(key));
    }
    label_by_text_.emplace(text, static_cast<std::uint32_t>(labels_.size()));
    return labels_.emplace_back(Label{.text = std::string{text}, .category = category->second});
}

std::vector<std::uint32_t> AtlasBuilder::category_positions() const {
    std::vector<std::uint32_t> by_key(category_keys_.size());
    std::iota(by_key.begin(), by_key.end(), 0U);
    std::sort(by_key.begin(), by_key.end(), [this](std::uint32_t a, std::uint32_t b) {
        return category_keys_[a] < category_keys_[b];
    });
    std::vector<std::uint32_t> positions(by_key.size());
    for (std::uint32_t i = 0; i < by_key.size(); ++i) {
        positions[by_key[i]] = i;
    }
    return positions;
}

Categories AtlasBuilder::categories(std::vector<std::uint32_t> const& positions) const {
    struct Counted {
        Categories::Labels labels{};
        std::uint64_t located{};
    };
    std::vector<Counted> counted(positions.size());
    for (Label const& label : labels_) {
        Counted& category = counted[positions[label.category]];
        category.labels.emplace(label.text, label.members);
        category.located += label.located;
    }
    std::vector<std::string> keys(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        keys[positions[i]] = category_keys_[i];
    }
    Categories categories;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        categories.add(std::move(keys[i]), std::move(counted[i].labels), counted[i].located);
    }
    return categories;
}

MonthCounts AtlasBuilder::located(std::vector<std::uint32_t> const& positions) {
    MonthCounts::Blocks blocks;
    for (std::size_t block = 0; block < located_.size(); ++block) {
        auto counts = std::exchange(located_[block], {});  // freed one by one
        sort(counts, positions);
        blocks.push_back(block_of_counts(counts, block));
    }
    return MonthCounts{std::move(blocks)};
}

std::vector<NotLocatedCounts> AtlasBuilder::not_located(
    std::vector<std::uint32_t> const& positions) {
    std::vector<NotLocatedCounts> lists;
    for (auto& [why, counts] : not_located_) {
        sort(counts, positions);
        lists.push_back({why.first, why.second, {}});
        (void)take_place(counts, 0, lists.back().counts);
    }
    return lists;
}

Atlas AtlasBuilder::build(std::string version) {
    auto const positions = category_positions();
    AtlasContents contents{.gazetteer = gazetteer_,
                           .hierarchy = hierarchy_,
                           .version = std::move(version),
                           .categories = categories(positions),
                           .located = located(positions),
                           .not_located = not_located(positions)};
    *this = AtlasBuilder{gazetteer_, hierarchy_};
    return Atlas{std::move(contents)};
}

}  // namespace epingle::community
