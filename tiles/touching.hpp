#pragma once

#include "tiles/world_grid.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace epingle::tiles {

/// Something to be shown at a point: all that clustering needs to know of it.
struct Mark {
    GridPoint at{};
    std::uint64_t weight{};
};

/// `pixels` of a map at level `zoom`, whose tiles measure 256, in units of the grid. Precondition:
/// zoom <= max_drawn_zoom.
[[nodiscard]] std::uint64_t grid_distance(double pixels, std::uint8_t zoom) noexcept;

/// Who is merged with whom when marks nearer than `distance` (units of the grid) touch: for each
/// mark, the position of the one that takes it in; itself when it stands. The heaviest takes in all
/// it touches, then the heaviest of those left, and so on; of equal ones the most western, then the
/// most northern is first. The order of marks matters only for equals at the same point. O(n²).
[[nodiscard]] std::vector<std::uint32_t> touching(std::span<Mark const> marks,
                                                  std::uint64_t distance);

}  // namespace epingle::tiles
