#pragma once

#include <cstdint>

namespace epingle::community {

/// How many members of one category: a position in Atlas::categories().
struct CategoryCount {
    std::uint32_t category{};
    std::uint32_t members{};

    friend bool operator==(CategoryCount const&, CategoryCount const&) = default;
};

}  // namespace epingle::community
