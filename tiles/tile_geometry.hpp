#pragma once

#include "tiles/tile_address.hpp"
#include "tiles/world_grid.hpp"

#include <compare>
#include <cstdint>
#include <vector>

namespace epingle::tiles {

/// Side of a tile in its own units.
inline constexpr std::int32_t tile_extent = 4096;
/// The last zoom whose tiles' units are not finer than the grid.
inline constexpr std::uint8_t max_drawn_zoom = 19;

/// A point in a tile's units, from its north-west corner; y grows south. May lie outside the tile.
struct TilePoint {
    std::int32_t x{};
    std::int32_t y{};

    friend auto operator<=>(TilePoint const&, TilePoint const&) = default;
};

using TileLine = std::vector<TilePoint>;  ///< open
using TileRing = std::vector<TilePoint>;  ///< closed, first point not repeated at the end

struct TilePolygon {
    TileRing outer{};
    std::vector<TileRing> holes{};

    friend bool operator==(TilePolygon const&, TilePolygon const&) = default;
};

/// A box in a tile's units; its edges belong to it.
struct TileBox {
    std::int32_t west{};
    std::int32_t north{};
    std::int32_t east{};
    std::int32_t south{};

    /// The whole tile and `buffer` units around it.
    static TileBox with_buffer(std::int32_t buffer) noexcept {
        return {-buffer, -buffer, tile_extent + buffer, tile_extent + buffer};
    }
    [[nodiscard]] bool contains(TilePoint point) const noexcept {
        return west <= point.x && point.x <= east && north <= point.y && point.y <= south;
    }
    /// A bit for each side that the point lies beyond: west 1, east 2, north 4, south 8.
    [[nodiscard]] unsigned sides_beyond(TilePoint point) const noexcept {
        return (point.x < west ? 1U : 0U) | (point.x > east ? 2U : 0U) |
               (point.y < north ? 4U : 0U) | (point.y > south ? 8U : 0U);
    }
};

/// Where the grid's points lie in one tile. Precondition: the tile's zoom <= max_drawn_zoom.
class TileFrame {
public:
    explicit TileFrame(TileAddress tile) noexcept;

    [[nodiscard]] std::uint8_t zoom() const noexcept {
        return static_cast<std::uint8_t>(max_drawn_zoom - shift_);
    }
    /// The nearest of the tile's units: neighbouring tiles agree on it.
    [[nodiscard]] TilePoint nearest(GridPoint point) const noexcept {
        std::int64_t const half = (std::int64_t{1} << shift_) / 2;
        return {static_cast<std::int32_t>(((point.x + half) >> shift_) - west_),
                static_cast<std::int32_t>(((point.y + half) >> shift_) - north_)};
    }
    /// The unit that holds the point: 0…4095 for the points of this tile, and for them only.
    [[nodiscard]] TilePoint holding(GridPoint point) const noexcept;
    /// False when `nearest` leads nowhere from `from` into `to`; true for some that just miss it.
    [[nodiscard]] bool may_lead(GridBox const& from, TileBox const& to) const noexcept;

private:
    int shift_;
    std::int64_t west_;  ///< in units of the tile's zoom
    std::int64_t north_;
};

/// Twice the area enclosed, in squared units: positive when the ring turns clockwise as seen on the
/// screen, which is how a vector tile wants outer rings.
[[nodiscard]] std::int64_t doubled_area(TileRing const& ring) noexcept;

/// The ring without repeated points, points in the middle of an edge, and spikes: same area. Empty
/// when it encloses nothing.
[[nodiscard]] TileRing tidied(TileRing const& ring);

/// The line without repeated points. Empty when fewer than two are left.
[[nodiscard]] TileLine tidied_line(TileLine line);

}  // namespace epingle::tiles
