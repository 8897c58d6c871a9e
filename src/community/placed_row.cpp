#include "src/community/placed_row.hpp"

#include "src/community/month.hpp"

#include <cassert>

namespace epingle::community {

PlacedRow PlacedRow::of(CountRow const& row, std::optional<std::uint32_t> seat) {
    assert(row.count <= UINT32_MAX);
    auto const month = Month::parse(row.joined_month);
    PlacedRow placed{.joined = month ? month->number() : std::uint16_t{0},
                     .members = static_cast<std::uint32_t>(row.count)};
    if (row.status != PlacementStatus::placed) {
        placed.status = row.status;
        placed.reason = row.reason;
    } else if (seat) {
        placed.commune = seat;
        placed.level = row.level;
        if (row.level == geodata::Level::commune) {
            placed.certainty = row.certainty;
        }
    }
    return placed;
}

}  // namespace epingle::community
