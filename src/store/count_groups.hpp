#pragma once

#include "src/base/text_numbers.hpp"
#include "src/community/count_row.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::store {

/// All that a CountRow tells of a member, as the columns of `members` hold it.
struct CountedColumns {
    std::string_view status{};
    std::string_view level{};
    std::string_view code{};
    std::string_view reason{};
    std::string_view category{};
    std::string_view joined_on{};  ///< a day, or its month
};

/// The row that says `count` members share these columns.
[[nodiscard]] community::CountRow count_row_of(CountedColumns const& columns, std::uint64_t count);

/// Members put together by all that a CountRow tells; some may be taken away. SQLite would sort
/// every member to group them; one look-up in a table of groups is several times quicker. A group
/// is 16 bytes in open addressing: a million members are as many groups, or nearly.
class CountGroups {
public:
    void add(CountedColumns const& columns) { change(columns, 1); }
    /// A group may be of fewer than none: then more were taken away than added.
    void take_away(CountedColumns const& columns) { change(columns, -1); }

    /// How many were ever spoken of, those of nobody among them.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

    /// Gives the columns and the count of each group that is not of nobody, in no order.
    template <class Receive>
    void for_each(Receive receive) const {
        for (Group const& group : slots_) {
            if (group.members != 0) {
                receive(columns_of(group), std::int64_t{group.members});
            }
        }
    }

    /// The same as rows. Precondition: no group is of fewer than none.
    template <class Receive>
    void stream(Receive receive) const {
        auto rows = row_of_each_place();
        for (Group const& group : slots_) {
            if (group.members != 0) {
                auto& row = rows[group.place];
                row.category = categories_.text(group.category);
                row.joined_month = months_.text(group.month);
                row.count = static_cast<std::uint64_t>(group.members);
                receive(row);
            }
        }
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    struct Group {
        std::uint32_t place{none};  ///< status, level, code and reason
        std::uint32_t category{};
        std::uint32_t month{};
        std::int32_t members{};
    };

    void change(CountedColumns const& columns, std::int32_t members);
    /// The slot of the group that has the same numbers, or where it belongs.
    [[nodiscard]] Group& slot_of(Group const& group);
    void grow();
    [[nodiscard]] CountedColumns columns_of(Group const& group) const;
    [[nodiscard]] std::vector<community::CountRow> row_of_each_place() const;

    TextNumbers places_{};
    TextNumbers categories_{};
    TextNumbers months_{};
    std::vector<Group> slots_{};  ///< a power of two of them, or none
    std::size_t size_{};
    std::string place_{};  ///< kept between members for its memory
};

}  // namespace epingle::store
