#pragma once

#include "tiles/world_grid.hpp"

#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

namespace epingle::tiles {

/// Something to be shown at a point: all that clustering needs to know of it.
struct Mark {
    GridPoint at{};
    std::uint64_t weight{};

    friend bool operator==(Mark const&, Mark const&) = default;
};

/// Whether `a` comes first where marks take each other in: the heavier one; of equals the most
/// western, then the most northern.
[[nodiscard]] constexpr bool comes_before(Mark const& a, Mark const& b) noexcept {
    return std::tie(b.weight, a.at) < std::tie(a.weight, b.at);
}

/// `pixels` of a map at level `zoom`, whose tiles measure 256, in units of the grid. Precondition:
/// zoom <= max_drawn_zoom.
[[nodiscard]] std::uint64_t grid_distance(double pixels, std::uint8_t zoom) noexcept;

/// Who is merged with whom when marks nearer than `distance` (units of the grid) touch: for each
/// mark, the position of the one that takes it in; itself when it stands. The first in order takes
/// in all it touches, then the first of those left, and so on. Nothing is near across the edge of
/// the world. O(marks) where they do not crowd. Preconditions: `marks` come in that order,
/// and distance > 0.
[[nodiscard]] std::vector<std::uint32_t> touching_in_order(std::span<Mark const> marks,
                                                           std::uint64_t distance);

/// The same for marks in any order; it matters only for equals at the same point.
[[nodiscard]] std::vector<std::uint32_t> touching(std::span<Mark const> marks,
                                                  std::uint64_t distance);

}  // namespace epingle::tiles
