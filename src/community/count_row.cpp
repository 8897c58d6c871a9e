#include "src/community/count_row.hpp"

#include <variant>

namespace epingle::community {

CountRow count_row_of(Member const& member) {
    constexpr std::size_t month_length = 7;  // "2024-03"
    CountRow row{.status = static_cast<PlacementStatus>(member.placement.index()),
                 .reason = std::visit([](auto const& outcome) { return outcome.reason.kind; },
                                      member.placement),
                 .category = member.category,
                 .joined_month = member.joined_on.substr(0, month_length),
                 .count = 1};
    if (auto const* placed = std::get_if<geodata::Placed>(&member.placement)) {
        row.level = placed->level;
        row.code = placed->code;
        row.certainty = placed->certainty;
    }
    return row;
}

}  // namespace epingle::community
