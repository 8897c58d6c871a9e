#pragma once

#include "src/community/count_row.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace epingle::store {

class Statement;

/// Members put together by all that a CountRow tells. SQLite would sort every member to group them;
/// one look-up in a table of groups is several times quicker.
class CountGroups {
public:
    /// The columns `add` reads, in its order.
    static constexpr std::string_view columns =
        "status, level, code, reason, category, substr(joined_on, 1, 7)";

    void add(Statement const& row);
    void stream(std::function<void(community::CountRow const&)> const& receive) const;

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::unordered_map<std::string, std::uint64_t, TextHash, std::equal_to<>> counts_{};
    std::string key_{};  ///< kept between rows for its memory
};

}  // namespace epingle::store
