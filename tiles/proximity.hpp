#pragma once

#include "tiles/touching.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace epingle::tiles {

/// Marks as they are grouped at consecutive zooms.
struct ProximityLevel {
    std::uint8_t first_zoom{};  ///< and up to the level before it, excluded
    /// In the order in which they take in others: by `comes_before`, then by leader. Each stands
    /// at the weighted centre of its marks, rounded to the north-west.
    std::vector<Mark> groups{};
    /// Of each group, the position of the mark that comes before its others.
    std::vector<std::uint32_t> leaders{};
    /// The group of each group of the level before; of the first level, of each mark.
    std::vector<std::uint32_t> group_of{};
};

/// Groups marks for all zooms from `last_zoom`, where each stands alone, down to 0: at each zoom
/// those of the zoom below it on the screen's scale, nearer than `radius` pixels of tiles that
/// measure 256, merge as `touching` says. The order of marks matters only for equals at the same
/// point. Zooms that show the same share a level. Preconditions: weights are at least 1 and add up
/// to less than 2^32; radius > 0; last_zoom <= max_drawn_zoom.
[[nodiscard]] std::vector<ProximityLevel> proximity_levels(std::span<Mark const> marks,
                                                           std::uint32_t radius,
                                                           std::uint8_t last_zoom);

}  // namespace epingle::tiles
