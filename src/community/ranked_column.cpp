#include "src/community/ranked_column.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace epingle::community {

void RankedColumn::rank() {
    std::vector<std::uint32_t> order(seen_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [this](auto a, auto b) { return seen_.text(a) < seen_.text(b); });
    std::vector<std::uint32_t> rank_of_number(order.size());
    texts_.reserve(seen_.texts().size() + order.size());
    begins_.reserve(order.size());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
        rank_of_number[order[rank]] = rank;
        texts_ += ' ';
        begins_.push_back(static_cast<std::uint32_t>(texts_.size()));
        texts_ += seen_.text(order[rank]);
    }
    for (auto& number : numbers_) {
        number = rank_of_number[number];
    }
    seen_ = {};
    numbers_.shrink_to_fit();
}

std::string_view RankedColumn::text(std::uint32_t rank) const noexcept {
    auto const end = rank + 1 < begins_.size() ? begins_[rank + 1] - 1 : texts_.size();
    return std::string_view{texts_}.substr(begins_[rank], end - begins_[rank]);
}

std::uint32_t RankedColumn::first_not_below(std::string_view wanted) const noexcept {
    std::uint32_t from = 0;
    auto count = static_cast<std::uint32_t>(ranks());
    while (count > 0) {
        auto const half = count / 2;
        if (text(from + half) < wanted) {
            from += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return from;
}

std::vector<std::uint8_t> RankedColumn::with_word(std::string_view word) const {
    std::vector<std::uint8_t> with(ranks());
    auto const wanted = ' ' + std::string{word};
    auto const* const end = texts_.data() + texts_.size();
    auto const* from = texts_.data();
    auto const size_left = [&] { return static_cast<std::size_t>(end - from); };
    while (auto const* const found =
               static_cast<char const*>(memmem(from, size_left(), wanted.data(), wanted.size()))) {
        auto const at = static_cast<std::uint32_t>(found - texts_.data()) + 1;
        auto const next = std::upper_bound(begins_.begin(), begins_.end(), at);
        with[static_cast<std::size_t>(next - begins_.begin()) - 1] = 1;
        // What else that text has of the word does not matter.
        from = next == begins_.end() ? end : texts_.data() + *next - 1;
    }
    return with;
}

}  // namespace epingle::community
