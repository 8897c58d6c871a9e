#pragma once

#include "tiles/tile_geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace epingle::tiles {

/// A territory's polygons in some tile, and the larger one that it is a part of.
struct MosaicPiece {
    std::vector<TilePolygon> polygons{};
    std::size_t whole{};  ///< position among the wholes
};

/// Outlines that should fit together without gap or overlap, judged edge by edge: edges are split
/// wherever a vertex of any outline lies on them, and what one outline runs along both ways does
/// not count.
class Mosaic {
public:
    /// What lies along the edge of `box` is where clipping cut, and is not compared.
    Mosaic(std::vector<MosaicPiece> pieces, std::vector<std::vector<TilePolygon>> wholes,
           std::optional<TileBox> const& box);

    /// The first fault found, in words: an edge on the same side of which two pieces lie, or which
    /// the pieces of a whole leave over but it does not have, or the reverse; pieces whose areas do
    /// not add up to their whole's (only without a box); a ring that is not tidy, or turns the
    /// wrong way. Empty when there is none.
    [[nodiscard]] std::string fault() const;
    [[nodiscard]] std::size_t shared_edges() const { return shared_; }

private:
    /// How often an edge is run along from its lesser end to the greater, less the reverse.
    using Edges = std::map<std::pair<TilePoint, TilePoint>, int>;

    void collect_vertices(std::vector<TilePolygon> const& polygons);
    [[nodiscard]] Edges edges_of(std::vector<TilePolygon> const& polygons) const;
    void add_edge(TilePoint a, TilePoint b, Edges& edges) const;
    [[nodiscard]] bool is_cut(TilePoint a, TilePoint b) const;
    void compare();

    std::vector<MosaicPiece> pieces_;
    std::vector<std::vector<TilePolygon>> wholes_;
    std::optional<TileBox> box_;
    std::vector<TilePoint> vertices_{};  ///< sorted
    std::size_t shared_{0};
    std::string fault_{};
};

}  // namespace epingle::tiles
