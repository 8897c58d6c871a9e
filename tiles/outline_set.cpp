#include "tiles/outline_set.hpp"

#include "tiles/clipping.hpp"

#include <iterator>
#include <utility>

namespace epingle::tiles {

namespace {

Path path_of(Ring const& ring) {
    Path path{.is_closed = true};
    path.points.reserve(ring.size());
    for (LonLat const point : ring) {
        GridPoint const on_grid = grid_of(point);
        if (path.points.empty() || path.points.back() != on_grid) {
            path.points.push_back(on_grid);
        }
    }
    while (path.points.size() > 1 && path.points.back() == path.points.front()) {
        path.points.pop_back();
    }
    return path;
}

std::vector<Path> paths_of(std::span<std::vector<Outline> const> levels) {
    std::vector<Path> paths;
    for (auto const& outlines : levels) {
        for (Outline const& outline : outlines) {
            for (Polygon const& polygon : outline) {
                paths.push_back(path_of(polygon.outer));
                for (Ring const& hole : polygon.holes) {
                    paths.push_back(path_of(hole));
                }
            }
        }
    }
    return paths;
}

/// Whether a ray to the east crosses the ring an odd number of times. Exact.
bool is_inside(std::span<GridPoint const> ring, GridPoint point) noexcept {
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        GridPoint a = ring[i];
        GridPoint b = ring[i == 0 ? ring.size() - 1 : i - 1];
        if ((a.y > point.y) == (b.y > point.y)) {
            continue;
        }
        if (a.y > b.y) {
            std::swap(a, b);
        }
        inside ^= (std::int64_t{point.x} - a.x) * (std::int64_t{b.y} - a.y) <
                  (std::int64_t{b.x} - a.x) * (std::int64_t{point.y} - a.y);
    }
    return inside;
}

/// The points of a path that matter up to `last_zoom`.
DrawnPath drawn_path(Path const& path, std::vector<std::uint8_t> const& first_zooms,
                     std::uint8_t last_zoom) {
    DrawnPath drawn;
    for (std::size_t i = 0; i < path.points.size(); ++i) {
        if (first_zooms[i] <= last_zoom) {
            drawn.points.push_back(path.points[i]);
            drawn.first_zooms.push_back(first_zooms[i]);
        }
    }
    return drawn;
}

}  // namespace

OutlineSet::OutlineSet(std::span<Outline const> outlines) {
    std::vector<std::vector<Outline>> const alone{{outlines.begin(), outlines.end()}};
    *this = std::move(drawn_together(alone).front());
}

std::vector<OutlineSet> OutlineSet::drawn_together(std::span<std::vector<Outline> const> levels,
                                                   std::uint8_t last_zoom) {
    std::vector<Path> const paths = paths_of(levels);
    std::vector<std::vector<std::uint8_t>> const zooms = first_zooms(paths);
    std::size_t next = 0;
    std::vector<DrawnRing> rings;
    auto const take_ring = [&](bool is_hole) {
        rings.push_back({drawn_path(paths[next], zooms[next], last_zoom), is_hole});
        ++next;
    };
    std::vector<OutlineSet> sets;
    for (auto const& outlines : levels) {
        OutlineSet& set = sets.emplace_back();
        for (Outline const& outline : outlines) {
            rings.clear();
            for (Polygon const& polygon : outline) {
                take_ring(false);
                for (std::size_t i = 0; i < polygon.holes.size(); ++i) {
                    take_ring(true);
                }
            }
            set.add(rings);
        }
    }
    return sets;
}

void OutlineSet::add(std::span<DrawnRing const> rings) {
    Extent extent{.first_ring = rings_.size()};
    for (DrawnRing const& ring : rings) {
        rings_.add(ring.path);
        is_hole_.push_back(ring.is_hole);
        extent.box.extend(rings_.box(rings_.size() - 1));
    }
    outlines_.push_back(extent);
}

std::size_t OutlineSet::end_of(std::size_t position) const noexcept {
    return position + 1 == outlines_.size() ? rings_.size() : outlines_[position + 1].first_ring;
}

std::vector<DrawnRing> OutlineSet::rings(std::size_t position) const {
    std::vector<DrawnRing> rings;
    for (std::size_t i = outlines_[position].first_ring; i < end_of(position); ++i) {
        rings.push_back({rings_.path(i), is_hole_[i]});
    }
    return rings;
}

Outline OutlineSet::outline(std::size_t position) const {
    Outline outline;
    bool has_outer = false;
    for (std::size_t i = outlines_[position].first_ring; i < end_of(position); ++i) {
        auto const points = rings_.points(i);
        has_outer = is_hole_[i] ? has_outer : points.size() >= 3;
        if (points.size() < 3 || !has_outer) {
            continue;  // too small to be drawn, or in such a one
        }
        Ring ring;
        for (GridPoint const point : points) {
            ring.push_back(lon_lat_of(point));
        }
        if (is_hole_[i]) {
            outline.back().holes.push_back(std::move(ring));
        } else {
            outline.push_back({.outer = std::move(ring), .holes = {}});
        }
    }
    return outline;
}

std::vector<TilePolygon> OutlineSet::polygons(std::size_t position, TileAddress tile,
                                              std::int32_t buffer) const {
    std::vector<TilePolygon> polygons;
    TileFrame const frame{tile};
    TileBox const box = TileBox::with_buffer(buffer);
    if (!frame.may_lead(outlines_[position].box, box)) {
        return polygons;
    }
    std::size_t const end = end_of(position);
    for (std::size_t ring = outlines_[position].first_ring; ring < end;) {
        TilePolygon polygon;
        bool const reaches = frame.may_lead(rings_.box(ring), box);
        if (reaches) {
            polygon.outer = rings_.points_near(ring, frame, box);
        }
        for (++ring; ring < end && is_hole_[ring]; ++ring) {
            if (reaches && frame.may_lead(rings_.box(ring), box)) {
                polygon.holes.push_back(rings_.points_near(ring, frame, box));
            }
        }
        if (auto part = clipped(std::move(polygon), box)) {
            polygons.push_back(*std::move(part));
        }
    }
    return polygons;
}

bool OutlineSet::contains(GridPoint point) const noexcept {
    bool inside = false;  // outlines do not overlap: a hole turns what its outer ring turned
    for (std::size_t ring = 0; ring < rings_.size(); ++ring) {
        if (rings_.box(ring).contains(point)) {
            inside ^= is_inside(rings_.points(ring), point);
        }
    }
    return inside;
}

}  // namespace epingle::tiles
