#include "src/community/list_page.hpp"

#include <charconv>
#include <functional>

namespace epingle::community {

namespace {

constexpr auto before_all = std::numeric_limits<std::int64_t>::min();
constexpr char separator = '~';  // in no folded text

}  // namespace

std::string ListCursor::text() const {
    return std::to_string(number) + separator + first + separator + second;
}

std::optional<ListCursor> ListCursor::parse(std::string_view text) {
    auto const first_end = text.find(separator);
    auto const second_end = text.find(separator, first_end + 1);
    if (first_end == std::string_view::npos || second_end == std::string_view::npos) {
        return std::nullopt;
    }
    ListCursor cursor{std::string{text.substr(first_end + 1, second_end - first_end - 1)},
                      std::string{text.substr(second_end + 1)}, 0};
    auto const* const end = text.data() + first_end;
    auto const read = std::from_chars(text.data(), end, cursor.number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{std::move(cursor)}
                                                     : std::nullopt;
}

std::uint32_t ListOrder::place_of(std::uint32_t rank) const noexcept {
    if (rank == 0 && column.text(0).empty()) {
        return without_text;
    }
    return is_descending ? without_text - 1 - rank : rank;
}

ListPlace ListOrder::place_of(ListCursor const& cursor, RankedColumn const& second) const noexcept {
    auto const rank = column.first_not_below(cursor.first);
    bool const is_there = rank < column.ranks() && column.text(rank) == cursor.first;
    if (!cursor.first.empty() && !is_there) {
        return {is_descending ? without_text - rank : rank, 0, before_all};
    }
    auto const place = cursor.first.empty() ? without_text : place_of(rank);
    auto const tie = second.first_not_below(cursor.second);
    bool const tie_is_there = tie < second.ranks() && second.text(tie) == cursor.second;
    return {place, tie, tie_is_there ? cursor.number : before_all};
}

ListPage ListPager::take() {
    auto const shown = std::min(limit_, beyond_.size());
    auto const middle = beyond_.begin() + static_cast<std::ptrdiff_t>(shown);
    if (is_backwards_) {
        std::partial_sort(beyond_.begin(), middle, beyond_.end(), std::greater<>{});
        std::reverse(beyond_.begin(), middle);
    } else {
        std::partial_sort(beyond_.begin(), middle, beyond_.end());
    }
    ListPage page{.before = is_backwards_ ? beyond_.size() - shown : matched_ - beyond_.size(),
                  .matched = matched_};
    for (std::size_t i = 0; i < shown; ++i) {
        page.rows.push_back(beyond_[i].second);
    }
    beyond_.clear();
    return page;
}

}  // namespace epingle::community
