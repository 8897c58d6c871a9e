#pragma once

#include "src/community/ranked_column.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::community {

/// Where a row stands in an ordered list: by the column that it is ordered by, then by a column
/// that tells most rows apart, then by number.
struct ListPlace {
    std::uint32_t first{};
    std::uint32_t second{};
    std::int64_t number{};

    friend auto operator<=>(ListPlace const&, ListPlace const&) = default;
};

/// The first row after those that were shown, which may not be there any more: the texts of the
/// last one and its number.
struct ListCursor {
    std::string first{};
    std::string second{};
    std::int64_t number{};

    /// As it stands in a link, before percent-encoding.
    [[nodiscard]] std::string text() const;
    /// Empty when `text` never made that.
    static std::optional<ListCursor> parse(std::string_view text);

    friend bool operator==(ListCursor const&, ListCursor const&) = default;
};

/// Which part of a list: the rows after a cursor, or before it; without one, from the first row.
struct ListTurn {
    std::optional<ListCursor> cursor{};
    bool is_backwards{};
    std::size_t limit{100};  ///< at least 1
};

/// The order of a list by a column: upwards or downwards; rows without a text come last both ways.
struct ListOrder {
    static constexpr std::uint32_t without_text = std::numeric_limits<std::uint32_t>::max();

    RankedColumn const& column;
    bool is_descending{};

    [[nodiscard]] std::uint32_t place_of(std::uint32_t rank) const noexcept;
    /// Rows above it follow the cursor, rows below precede it. `second` orders rows that are equal.
    [[nodiscard]] ListPlace place_of(ListCursor const& cursor,
                                     RankedColumn const& second) const noexcept;
};

/// One page of a list, in its order.
struct ListPage {
    std::vector<std::uint32_t> rows{};
    std::uint64_t before{};   ///< rows on pages before
    std::uint64_t matched{};  ///< on all pages

    [[nodiscard]] bool has_next() const noexcept { return before + rows.size() < matched; }
};

/// Picks the rows of one page out of all, which come in any order.
class ListPager {
public:
    /// `from`: the place of the turn's cursor, when it has one.
    ListPager(ListTurn const& turn, std::optional<ListPlace> const& from)
        : from_{from}, is_backwards_{turn.is_backwards && from}, limit_{turn.limit} {}

    void add(ListPlace const& place, std::uint32_t row) {
        ++matched_;
        if (!from_ || (is_backwards_ ? place < *from_ : place > *from_)) {
            beyond_.emplace_back(place, row);
        }
    }
    /// The pager is empty afterwards.
    [[nodiscard]] ListPage take();

private:
    std::optional<ListPlace> from_;
    bool is_backwards_;
    std::size_t limit_;
    std::uint64_t matched_{};
    std::vector<std::pair<ListPlace, std::uint32_t>> beyond_{};
};

}  // namespace epingle::community
