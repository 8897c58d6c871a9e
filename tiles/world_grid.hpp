#pragma once

#include "src/base/lon_lat.hpp"

#include <compare>
#include <cstdint>

namespace epingle::tiles {

/// A point of Web Mercator's square in units of 2^-31 of its side: 1.9 cm at the equator, less
/// elsewhere. x grows east, y south, both from 0 up to 2^31, excluded. In whole numbers, sums do
/// not depend on their order and neighbours round alike.
struct GridPoint {
    std::int32_t x{};
    std::int32_t y{};

    friend auto operator<=>(GridPoint const&, GridPoint const&) = default;
};

inline constexpr int grid_bits = 31;

/// What lies outside Web Mercator's square is moved to its edge.
[[nodiscard]] GridPoint grid_of(LonLat point) noexcept;
[[nodiscard]] LonLat lon_lat_of(GridPoint point) noexcept;

/// A box on the grid; its edges belong to it. The default is empty and grows by `extend`.
struct GridBox {
    GridPoint north_west{INT32_MAX, INT32_MAX};
    GridPoint south_east{-1, -1};

    void extend(GridPoint point) noexcept;
    void extend(GridBox const& other) noexcept;

    [[nodiscard]] constexpr bool contains(GridPoint point) const noexcept {
        return north_west.x <= point.x && point.x <= south_east.x && north_west.y <= point.y &&
               point.y <= south_east.y;
    }
    /// Whether some point may belong to both. Precondition: neither is empty.
    [[nodiscard]] constexpr bool meets(GridBox const& other) const noexcept {
        return north_west.x <= other.south_east.x && other.north_west.x <= south_east.x &&
               north_west.y <= other.south_east.y && other.north_west.y <= south_east.y;
    }
};

/// Squared distance, in squared units of the grid: exact.
[[nodiscard]] constexpr std::uint64_t squared_distance(GridPoint a, GridPoint b) noexcept {
    auto const square = [](std::int64_t d) { return static_cast<std::uint64_t>(d * d); };
    return square(std::int64_t{a.x} - b.x) + square(std::int64_t{a.y} - b.y);
}

}  // namespace epingle::tiles
