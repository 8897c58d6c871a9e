#pragma once

#include "src/base/outline.hpp"
#include "tiles/drawn_paths.hpp"
#include "tiles/tile_address.hpp"
#include "tiles/tile_geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace epingle::tiles {

/// A ring of an outline, ready to be drawn.
struct DrawnRing {
    DrawnPath path{};
    bool is_hole{};

    friend bool operator==(DrawnRing const&, DrawnRing const&) = default;
};

/// Outlines ready to be drawn at any zoom, known by their position. Safe to read from any number of
/// threads.
class OutlineSet {
public:
    OutlineSet() = default;
    explicit OutlineSet(std::span<Outline const> outlines);

    /// A set for each level. Where outlines touch, of whatever level, they are simplified alike, at
    /// every zoom; provided that they have their points there in common. Points that matter only
    /// beyond `last_zoom` are left out.
    [[nodiscard]] static std::vector<OutlineSet> drawn_together(
        std::span<std::vector<Outline> const> levels, std::uint8_t last_zoom = max_drawn_zoom);

    /// Appends an outline: each outer ring, followed by its holes.
    void add(std::span<DrawnRing const> rings);
    [[nodiscard]] std::size_t size() const noexcept { return outlines_.size(); }
    [[nodiscard]] std::vector<DrawnRing> rings(std::size_t position) const;
    /// What is left of the outline at that position: its drawn points, in degrees.
    [[nodiscard]] Outline outline(std::size_t position) const;

    /// The part of the outline at that position that lies in the tile or at most `buffer` units
    /// around it, ready for a vector tile; empty when it does not reach there.
    /// Precondition: the tile's zoom <= max_drawn_zoom.
    [[nodiscard]] std::vector<TilePolygon> polygons(std::size_t position, TileAddress tile,
                                                    std::int32_t buffer) const;
    /// Whether one of the outlines does, by the even-odd rule; on an edge, either. O(points).
    [[nodiscard]] bool contains(GridPoint point) const noexcept;

private:
    struct Extent {
        GridBox box{};
        std::size_t first_ring{};
    };
    [[nodiscard]] std::size_t end_of(std::size_t position) const noexcept;

    DrawnPaths rings_{};
    std::vector<bool> is_hole_{};  ///< of each ring
    std::vector<Extent> outlines_{};
};

}  // namespace epingle::tiles
