#include "tiles/touching.hpp"

#include "tiles/tile_geometry.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <tuple>

namespace epingle::tiles {

std::uint64_t grid_distance(double pixels, std::uint8_t zoom) noexcept {
    assert(zoom <= max_drawn_zoom);
    constexpr double tile_pixels = 256;
    double const pixel = std::ldexp(1.0, grid_bits - zoom) / tile_pixels;
    return static_cast<std::uint64_t>(std::llround(pixels * pixel));
}

std::vector<std::uint32_t> touching(std::span<Mark const> marks, std::uint64_t distance) {
    constexpr std::uint32_t nobody = UINT32_MAX;
    std::vector<std::uint32_t> heaviest_first(marks.size());
    std::iota(heaviest_first.begin(), heaviest_first.end(), 0U);
    std::sort(heaviest_first.begin(), heaviest_first.end(),
              [marks](std::uint32_t a, std::uint32_t b) {
                  return std::tie(marks[b].weight, marks[a].at, a) <
                         std::tie(marks[a].weight, marks[b].at, b);
              });
    std::vector<std::uint32_t> taken_in_by(marks.size(), nobody);
    for (std::size_t i = 0; i < heaviest_first.size(); ++i) {
        std::uint32_t const taker = heaviest_first[i];
        if (taken_in_by[taker] != nobody) {
            continue;
        }
        taken_in_by[taker] = taker;
        for (std::size_t j = i + 1; j < heaviest_first.size(); ++j) {
            std::uint32_t const other = heaviest_first[j];
            if (taken_in_by[other] == nobody &&
                squared_distance(marks[taker].at, marks[other].at) < distance * distance) {
                taken_in_by[other] = taker;
            }
        }
    }
    return taken_in_by;
}

}  // namespace epingle::tiles
