#include "tiles/z_order.hpp"

#include <cassert>

namespace epingle::tiles {

namespace {

/// Bit i moves to bit 2i.
std::uint64_t spread(std::uint32_t coordinate) noexcept {
    std::uint64_t bits = coordinate;
    bits = (bits | (bits << 16U)) & 0x0000FFFF0000FFFFU;
    bits = (bits | (bits << 8U)) & 0x00FF00FF00FF00FFU;
    bits = (bits | (bits << 4U)) & 0x0F0F0F0F0F0F0F0FU;
    bits = (bits | (bits << 2U)) & 0x3333333333333333U;
    return (bits | (bits << 1U)) & 0x5555555555555555U;
}

std::uint64_t interleaved(std::uint32_t x, std::uint32_t y) noexcept {
    return spread(x) | (spread(y) << 1U);
}

}  // namespace

std::uint64_t z_order(GridPoint point) noexcept {
    assert(point.x >= 0 && point.y >= 0);
    return interleaved(static_cast<std::uint32_t>(point.x), static_cast<std::uint32_t>(point.y));
}

ZOrderRange ZOrderRange::of(TileAddress tile) noexcept {
    unsigned const free_bits = 2U * (static_cast<unsigned>(grid_bits) - tile.z());
    std::uint64_t const first = interleaved(tile.x(), tile.y()) << free_bits;
    return {first, first | ((std::uint64_t{1} << free_bits) - 1)};
}

}  // namespace epingle::tiles
