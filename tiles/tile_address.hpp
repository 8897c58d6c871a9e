#pragma once

#include "tiles/web_mercator.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::tiles {

/// Address of one tile in the XYZ scheme (row 0 is the northernmost).
/// Invariant: z <= max_zoom and x, y < 2^z. Only `parse`, `containing`, `parent`
/// and `children` make one.
class TileAddress {
public:
    static constexpr std::uint8_t max_zoom = 22;

    /// Reads "z/x/y" in decimal, nothing before or after, no sign, no superfluous zero. Empty when
    /// malformed or out of range.
    static std::optional<TileAddress> parse(std::string_view text) noexcept;
    /// The tile of level `zoom` that holds `point`; points outside the world are clamped to it.
    /// Precondition: zoom <= max_zoom.
    static TileAddress containing(WorldPoint point, std::uint8_t zoom) noexcept;

    [[nodiscard]] std::uint8_t z() const noexcept { return z_; }
    [[nodiscard]] std::uint32_t x() const noexcept { return x_; }
    [[nodiscard]] std::uint32_t y() const noexcept { return y_; }

    /// The tile one level up that holds this one; the world has none.
    [[nodiscard]] std::optional<TileAddress> parent() const noexcept;
    /// The four one level down that this one holds. Precondition: z < max_zoom.
    [[nodiscard]] std::array<TileAddress, 4> children() const noexcept;
    /// In degrees; west and north edges belong to the tile, east and south ones to its neighbours.
    [[nodiscard]] Bbox bounds() const noexcept;
    [[nodiscard]] std::string text() const;  ///< "z/x/y"

    friend auto operator<=>(TileAddress const&, TileAddress const&) = default;

private:
    TileAddress(std::uint8_t z, std::uint32_t x, std::uint32_t y) noexcept : z_{z}, x_{x}, y_{y} {}
    std::uint8_t z_;
    std::uint32_t x_;
    std::uint32_t y_;
};

}  // namespace epingle::tiles
