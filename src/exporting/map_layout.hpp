#pragma once

#include "src/exporting/map_part.hpp"
#include "src/exporting/sheet.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace epingle::exporting {

/// Where things stand on a map's sheet, in tenths of a unit.
struct MapLayout {
    static constexpr std::int32_t width = 10'000;
    static constexpr std::int32_t margin = 150;
    static constexpr std::int32_t map_width = 6'900;
    static constexpr std::int32_t map_height = 6'900;  ///< at most
    static constexpr std::int32_t column_left = 7'250;
    static constexpr std::int32_t column_width = width - margin - column_left;

    /// Of each part but the first, in order: DROM in rows above COM.
    std::vector<SheetBox> insets{};
    std::int32_t bottom{};  ///< below the insets
};

/// Insets of the overseas parts `parts`, below `top`.
[[nodiscard]] MapLayout layout_of(std::span<MapPart const> parts, std::int32_t top);

}  // namespace epingle::exporting
