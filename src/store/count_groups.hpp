#pragma once

#include "src/community/count_row.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

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
/// every member to group them; one look-up in a table of groups is several times quicker.
class CountGroups {
public:
    void add(CountedColumns const& columns) { change(columns, 1); }
    /// A group may be of fewer than none: then more were taken away than added.
    void take_away(CountedColumns const& columns) { change(columns, -1); }

    /// Those of nobody are no groups.
    [[nodiscard]] std::size_t size() const noexcept { return counts_.size(); }
    void clear() { counts_.clear(); }

    /// Gives the columns and the count of each group, in no order.
    template <class Receive>
    void for_each(Receive receive) const {
        for (auto const& [key, count] : counts_) {
            receive(columns_of(key), count);
        }
    }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };

    void change(CountedColumns const& columns, std::int64_t members);
    static CountedColumns columns_of(std::string_view key);

    std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> counts_{};
    std::string key_{};  ///< kept between members for its memory
};

}  // namespace epingle::store
