#include "src/community/categories.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace epingle::community {

void Categories::add(std::string key, Labels labels, std::uint64_t located) {
    assert(totals_.empty() || totals_.back().category.key < key);
    CategoryTotal total{.category = {.key = std::move(key), .label = {}}, .located = located};
    for (auto const& [label, members] : labels) {
        total.members += members;
    }
    totals_.push_back(std::move(total));
    labels_.push_back(std::move(labels));
    name(totals_.size() - 1);
}

std::optional<std::uint32_t> Categories::find(std::string_view key) const noexcept {
    auto const found = std::lower_bound(totals_.begin(), totals_.end(), key,
                                        [](CategoryTotal const& total, std::string_view wanted) {
                                            return total.category.key < wanted;
                                        });
    if (found == totals_.end() || found->category.key != key) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(found - totals_.begin());
}

bool Categories::change(std::uint32_t category, std::string_view label, std::int64_t members,
                        std::int64_t located) {
    auto const after = [](std::uint64_t before, std::int64_t change) {
        return static_cast<std::int64_t>(before) + change;
    };
    CategoryTotal& total = totals_[category];
    Labels& labels = labels_[category];
    auto const found = labels.find(label);
    std::int64_t const written = after(found == labels.end() ? 0 : found->second, members);
    if (written < 0 || after(total.members, members) <= 0 || after(total.located, located) < 0) {
        return false;
    }
    if (found != labels.end()) {
        found->second = static_cast<std::uint64_t>(written);
        if (written == 0) {
            labels.erase(found);
        }
    } else if (written > 0) {
        labels.emplace(label, static_cast<std::uint64_t>(written));
    }
    total.members = static_cast<std::uint64_t>(after(total.members, members));
    total.located = static_cast<std::uint64_t>(after(total.located, located));
    name(category);
    return true;
}

void Categories::name(std::size_t category) {
    Labels const& labels = labels_[category];
    Category& named = totals_[category].category;
    auto const most_used =
        std::max_element(labels.begin(), labels.end(),
                         [](auto const& a, auto const& b) { return a.second < b.second; });
    named.label = named.key == no_category_key ? std::string{no_category_label} : most_used->first;
}

}  // namespace epingle::community
