#pragma once

#include "src/community/category_count.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace epingle::community {

/// Adds counts by category. Made once, emptied by `take`, used for many sums: its cost is that of
/// the categories met, however many there are.
class CategorySum {
public:
    void add(std::span<CategoryCount const> counts) {
        for (CategoryCount const& count : counts) {
            add(count);
        }
    }

    void add(CategoryCount count) {
        if (count.category >= members_.size()) {
            members_.resize(count.category + std::size_t{1});
        }
        if (members_[count.category] == 0 && count.members != 0) {
            met_.push_back(count.category);
        }
        members_[count.category] += count.members;
    }

    /// The sums in order of category, none zero, and begins anew. Valid until the next call.
    [[nodiscard]] std::span<CategoryCount const> take() {
        std::sort(met_.begin(), met_.end());
        taken_.clear();
        for (std::uint32_t const category : met_) {
            taken_.push_back({category, members_[category]});
            members_[category] = 0;
        }
        met_.clear();
        return taken_;
    }

private:
    std::vector<std::uint32_t> members_{};
    std::vector<std::uint32_t> met_{};
    std::vector<CategoryCount> taken_{};
};

}  // namespace epingle::community
