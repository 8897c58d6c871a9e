#include "tiles/tile_address.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

namespace epingle::tiles {

namespace {

/// Reads a number from the front of `text` and drops it there.
std::optional<std::uint32_t> take_number(std::string_view& text) noexcept {
    std::uint32_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    auto const length = static_cast<std::size_t>(end - text.data());
    if (error != std::errc{} || (length > 1 && text.front() == '0')) {
        return std::nullopt;
    }
    text.remove_prefix(length);
    return number;
}

bool take_slash(std::string_view& text) noexcept {
    if (text.empty() || text.front() != '/') {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

std::uint32_t cell_of(double coordinate, double cells) noexcept {
    return static_cast<std::uint32_t>(std::clamp(std::floor(coordinate * cells), 0.0, cells - 1));
}

}  // namespace

std::optional<TileAddress> TileAddress::parse(std::string_view text) noexcept {
    auto const z = take_number(text);
    if (!z || *z > max_zoom || !take_slash(text)) {
        return std::nullopt;
    }
    auto const x = take_number(text);
    if (!x || !take_slash(text)) {
        return std::nullopt;
    }
    auto const y = take_number(text);
    std::uint32_t const side = 1U << *z;
    if (!y || !text.empty() || *x >= side || *y >= side) {
        return std::nullopt;
    }
    return TileAddress{static_cast<std::uint8_t>(*z), *x, *y};
}

TileAddress TileAddress::containing(WorldPoint point, std::uint8_t zoom) noexcept {
    assert(zoom <= max_zoom);
    double const cells = std::ldexp(1.0, zoom);
    return TileAddress{zoom, cell_of(point.x, cells), cell_of(point.y, cells)};
}

std::optional<TileAddress> TileAddress::parent() const noexcept {
    if (z_ == 0) {
        return std::nullopt;
    }
    return TileAddress{static_cast<std::uint8_t>(z_ - 1), x_ / 2, y_ / 2};
}

std::array<TileAddress, 4> TileAddress::children() const noexcept {
    assert(z_ < max_zoom);
    auto const child = [this](std::uint32_t east, std::uint32_t south) {
        return TileAddress{static_cast<std::uint8_t>(z_ + 1), 2 * x_ + east, 2 * y_ + south};
    };
    return {child(0, 0), child(1, 0), child(0, 1), child(1, 1)};
}

Bbox TileAddress::bounds() const noexcept {
    double const side = std::ldexp(1.0, -z_);
    LonLat const north_west = lon_lat_of(WorldPoint{x_ * side, y_ * side});
    LonLat const south_east = lon_lat_of(WorldPoint{(x_ + 1) * side, (y_ + 1) * side});
    return {north_west.lon, south_east.lat, south_east.lon, north_west.lat};
}

std::string TileAddress::text() const {
    return std::to_string(z_) + '/' + std::to_string(x_) + '/' + std::to_string(y_);
}

}  // namespace epingle::tiles
