#include "tests/tiles/mosaic.hpp"

#include <algorithm>

namespace epingle::tiles {

namespace {

std::int64_t signed_area(std::vector<TilePolygon> const& polygons) {
    std::int64_t area = 0;
    for (TilePolygon const& polygon : polygons) {
        area += doubled_area(polygon.outer);
        for (TileRing const& hole : polygon.holes) {
            area += doubled_area(hole);
        }
    }
    return area;
}

std::string in_words(std::pair<TilePoint, TilePoint> const& edge) {
    auto const text = [](TilePoint point) {
        return '(' + std::to_string(point.x) + ' ' + std::to_string(point.y) + ')';
    };
    return text(edge.first) + '-' + text(edge.second);
}

/// Outer rings as outlines have them: anticlockwise on the screen, holes clockwise.
std::string ring_fault(std::vector<TilePolygon> const& polygons) {
    for (TilePolygon const& polygon : polygons) {
        if (doubled_area(polygon.outer) >= 0 || tidied(polygon.outer) != polygon.outer) {
            return "outer ring at " + in_words({polygon.outer[0], polygon.outer[1]});
        }
        for (TileRing const& hole : polygon.holes) {
            if (doubled_area(hole) <= 0 || tidied(hole) != hole) {
                return "hole at " + in_words({hole[0], hole[1]});
            }
        }
    }
    return {};
}

}  // namespace

Mosaic::Mosaic(std::vector<MosaicPiece> pieces, std::vector<std::vector<TilePolygon>> wholes,
               std::optional<TileBox> const& box)
    : pieces_{std::move(pieces)}, wholes_{std::move(wholes)}, box_{box} {
    for (MosaicPiece const& piece : pieces_) {
        collect_vertices(piece.polygons);
    }
    for (auto const& whole : wholes_) {
        collect_vertices(whole);
    }
    std::sort(vertices_.begin(), vertices_.end());
    vertices_.erase(std::unique(vertices_.begin(), vertices_.end()), vertices_.end());
    compare();
}

std::string Mosaic::fault() const {
    return fault_;
}

void Mosaic::collect_vertices(std::vector<TilePolygon> const& polygons) {
    for (TilePolygon const& polygon : polygons) {
        vertices_.insert(vertices_.end(), polygon.outer.begin(), polygon.outer.end());
        for (TileRing const& hole : polygon.holes) {
            vertices_.insert(vertices_.end(), hole.begin(), hole.end());
        }
    }
}

bool Mosaic::is_cut(TilePoint a, TilePoint b) const {
    return box_ && ((a.x == b.x && (a.x == box_->west || a.x == box_->east)) ||
                    (a.y == b.y && (a.y == box_->north || a.y == box_->south)));
}

void Mosaic::add_edge(TilePoint a, TilePoint b, Edges& edges) const {
    if (is_cut(a, b)) {
        return;
    }
    int const way = a < b ? 1 : -1;
    auto const [first, last] = std::minmax(a, b);  // by x, then y: so are the vertices along it
    TilePoint from = first;
    auto vertex = std::upper_bound(vertices_.begin(), vertices_.end(), first);
    for (; vertex != vertices_.end() && *vertex <= last; ++vertex) {
        bool const is_along = (std::int64_t{last.x} - first.x) * (vertex->y - first.y) ==
                              (std::int64_t{last.y} - first.y) * (vertex->x - first.x);
        if (is_along) {
            edges[{from, *vertex}] += way;
            from = *vertex;
        }
    }
}

Mosaic::Edges Mosaic::edges_of(std::vector<TilePolygon> const& polygons) const {
    Edges edges;
    auto const add_ring = [&](TileRing const& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            add_edge(ring[i == 0 ? ring.size() - 1 : i - 1], ring[i], edges);
        }
    };
    for (TilePolygon const& polygon : polygons) {
        add_ring(polygon.outer);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), add_ring);
    }
    std::erase_if(edges, [](auto const& edge) { return edge.second == 0; });
    return edges;
}

void Mosaic::compare() {
    std::map<std::pair<TilePoint, TilePoint>, std::pair<int, int>> sides;
    std::vector<Edges> left_over(wholes_.size());
    std::vector<std::int64_t> areas(wholes_.size());
    for (MosaicPiece const& piece : pieces_) {
        fault_ = fault_.empty() ? ring_fault(piece.polygons) : fault_;
        areas[piece.whole] += signed_area(piece.polygons);
        for (auto const& [edge, net] : edges_of(piece.polygons)) {
            auto& [forth, back] = sides[edge];
            (net > 0 ? forth : back) += std::abs(net);
            if (forth > 1 || back > 1) {
                fault_ = "overlap at " + in_words(edge);
            }
            shared_ += forth == 1 && back == 1 ? 1 : 0;
            left_over[piece.whole][edge] += net;
        }
    }
    for (std::size_t i = 0; i < wholes_.size(); ++i) {
        fault_ = fault_.empty() ? ring_fault(wholes_[i]) : fault_;
        std::erase_if(left_over[i], [](auto const& edge) { return edge.second == 0; });
        auto const expected = edges_of(wholes_[i]);
        if (expected != left_over[i]) {
            auto const [theirs, ours] = std::mismatch(expected.begin(), expected.end(),
                                                      left_over[i].begin(), left_over[i].end());
            fault_ = "whole " + std::to_string(i) + " is not its pieces at " +
                     in_words(theirs != expected.end() ? theirs->first : ours->first);
        } else if (!box_ && areas[i] != signed_area(wholes_[i])) {
            fault_ = "areas of whole " + std::to_string(i);
        }
    }
}

}  // namespace epingle::tiles
