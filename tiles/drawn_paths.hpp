#pragma once

#include "tiles/simplification.hpp"
#include "tiles/tile_geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace epingle::tiles {

/// A ring or a line, and the zoom from which each of its points is drawn (see `first_zooms`).
struct DrawnPath {
    std::vector<GridPoint> points{};
    std::vector<std::uint8_t> first_zooms{};

    friend bool operator==(DrawnPath const&, DrawnPath const&) = default;
};

/// Rings or lines ready to be drawn at any zoom, known by the order in which they were added. Nine
/// bytes a point, and a box around each few points so that a tile looks only at those near it.
class DrawnPaths {
public:
    void add(DrawnPath const& path);

    [[nodiscard]] std::size_t size() const noexcept { return paths_.size(); }
    [[nodiscard]] GridBox const& box(std::size_t position) const noexcept {
        return paths_[position].box;
    }
    [[nodiscard]] std::span<GridPoint const> points(std::size_t position) const noexcept;
    [[nodiscard]] DrawnPath path(std::size_t position) const;

    /// What must be known of a path to clip it to `box`, in the tile's units: without points that
    /// do not matter yet at its zoom, without repeats, and of points in a row that lie beyond the
    /// same side of the box without all but the ends.
    [[nodiscard]] std::vector<TilePoint> points_near(std::size_t position, TileFrame const& frame,
                                                     TileBox const& box) const;

private:
    /// So many points of a path, or the fewer that are left of it.
    static constexpr std::size_t chunk_points = 32;
    struct Chunk {
        GridBox box{};
        std::uint8_t first_zoom{never_drawn};  ///< of its first point that is drawn
    };
    struct Extent {
        GridBox box{};
        std::size_t first_point{};
        std::size_t first_chunk{};
    };

    [[nodiscard]] std::size_t end_of(std::size_t position) const noexcept;

    std::vector<GridPoint> points_{};
    std::vector<std::uint8_t> first_zooms_{};
    std::vector<Chunk> chunks_{};
    std::vector<Extent> paths_{};
};

}  // namespace epingle::tiles
