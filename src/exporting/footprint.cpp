#include "src/exporting/footprint.hpp"

#include "src/exporting/tile_id.hpp"
#include "tiles/tile_geometry.hpp"
#include "tiles/z_order.hpp"

#include <algorithm>
#include <utility>

namespace epingle::exporting {

using tiles::GridBox;
using tiles::TileAddress;

namespace {

/// The stretch of one axis of the grid that a tile and its buffer take.
struct Stretch {
    std::int64_t first{};
    std::int64_t last{};

    static Stretch of(std::uint32_t column, std::uint8_t zoom, std::int32_t buffer) noexcept {
        std::int64_t const side = std::int64_t{1} << (tiles::grid_bits - zoom);
        std::int64_t const around = buffer * side / tiles::tile_extent;
        return {column * side - around, (column + 1) * side + around};
    }
    [[nodiscard]] bool meets(std::int64_t from, std::int64_t to) const noexcept {
        return from <= last && first <= to;
    }
};

std::vector<TileAddress> children_of(std::vector<TileAddress> const& level) {
    std::vector<TileAddress> children;
    children.reserve(level.size() * 4);
    for (TileAddress const tile : level) {
        auto const four = tile.children();
        children.insert(children.end(), four.begin(), four.end());
    }
    return children;
}

}  // namespace

void Footprint::add(tiles::GridPoint point) {
    points_.push_back(tiles::z_order(point));
    box_.extend(point);
}

void Footprint::add(GridBox const& box) {
    boxes_.push_back(box);
    box_.extend(box);
}

std::vector<TileAddress> Footprint::tiles(std::uint8_t first_zoom, std::uint8_t last_zoom) {
    std::sort(points_.begin(), points_.end());
    std::vector<TileAddress> found;
    std::vector<TileAddress> level{TileAddress::containing({}, 0)};
    for (std::uint8_t zoom = 0; zoom <= last_zoom; ++zoom) {
        level = zoom == 0 ? std::move(level) : children_of(level);
        std::erase_if(level, [this](TileAddress tile) { return !reaches(tile); });
        if (zoom >= first_zoom) {
            found.insert(found.end(), level.begin(), level.end());
        }
    }
    std::sort(found.begin(), found.end(),
              [](TileAddress a, TileAddress b) { return tile_id(a) < tile_id(b); });
    return found;
}

bool Footprint::reaches(TileAddress tile) const noexcept {
    auto const range = tiles::ZOrderRange::of(tile);
    auto const point = std::lower_bound(points_.begin(), points_.end(), range.first);
    if (point != points_.end() && *point <= range.last) {
        return true;
    }
    auto const columns = Stretch::of(tile.x(), tile.z(), buffer_);
    auto const rows = Stretch::of(tile.y(), tile.z(), buffer_);
    return std::any_of(boxes_.begin(), boxes_.end(), [&](GridBox const& box) {
        return columns.meets(box.north_west.x, box.south_east.x) &&
               rows.meets(box.north_west.y, box.south_east.y);
    });
}

}  // namespace epingle::exporting
