#pragma once

#include "src/community/category_count.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace epingle::community {

/// Adds counts by category. Made once, emptied by `take`, used for many sums: its cost is that of
/// the categories met, and a look at a bit of each.
class CategorySum {
public:
    /// Precondition: in order of category.
    void add(std::span<CategoryCount const> counts) {
        if (!counts.empty() && counts.back().category >= members_.size()) {
            make_room(counts.back().category);
        }
        for (auto const& [category, members] : counts) {
            members_[category] += members;
            met_[category / word_bits] |= std::uint64_t{1} << category % word_bits;
        }
    }

    /// The sums in order of category, none zero, and begins anew. Valid until the next call.
    [[nodiscard]] std::span<CategoryCount const> take() {
        taken_.clear();
        for (std::size_t word = 0; word < met_.size(); ++word) {
            for (; met_[word] != 0; met_[word] &= met_[word] - 1) {
                auto const bit = static_cast<std::size_t>(std::countr_zero(met_[word]));
                auto const category = static_cast<std::uint32_t>(word * word_bits + bit);
                taken_.push_back({category, members_[category]});
                members_[category] = 0;
            }
        }
        return taken_;
    }

private:
    static constexpr std::size_t word_bits = 64;

    void make_room(std::uint32_t category) {
        met_.resize(category / word_bits + 1);
        members_.resize(met_.size() * word_bits);
    }

    std::vector<std::uint32_t> members_{};
    std::vector<std::uint64_t> met_{};  ///< a bit for each category
    std::vector<CategoryCount> taken_{};
};

}  // namespace epingle::community
