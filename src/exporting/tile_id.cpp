#include "src/exporting/tile_id.hpp"

#include <utility>

namespace epingle::exporting {

std::uint64_t tile_id(tiles::TileAddress tile) noexcept {
    std::uint32_t x = tile.x();
    std::uint32_t y = tile.y();
    // As many as there are tiles at all lower zooms: 1 + 4 + 16 + …
    std::uint64_t id = ((std::uint64_t{1} << 2U * tile.z()) - 1) / 3;
    for (std::uint32_t half = (1U << tile.z()) / 2; half > 0; half /= 2) {
        bool const is_east = (x & half) != 0;
        bool const is_south = (y & half) != 0;
        id += std::uint64_t{half} * half * ((is_east ? 3U : 0U) ^ (is_south ? 1U : 0U));
        // Each quarter holds the curve again, turned so that it begins where the last one ended.
        x &= half - 1;
        y &= half - 1;
        if (!is_south) {
            if (is_east) {
                x = half - 1 - x;
                y = half - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return id;
}

}  // namespace epingle::exporting
