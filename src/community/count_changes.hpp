#pragma once

#include "src/community/count_row.hpp"

#include <vector>

namespace epingle::community {

/// What some edits did to the groups that `CountRow` counts: a member who moved from Ambert to
/// Thiers is one row removed and one added. Rows may repeat, and may cancel each other out.
struct CountChanges {
    std::vector<CountRow> removed{};
    std::vector<CountRow> added{};
};

}  // namespace epingle::community
