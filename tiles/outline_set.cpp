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
    return path;
}

std::vector<Path> paths_of(std::span<Outline const> outlines) {
    std::vector<Path> paths;
    for (Outline const& outline : outlines) {
        for (Polygon const& polygon : outline) {
            paths.push_back(path_of(polygon.outer));
            for (Ring const& hole : polygon.holes) {
                paths.push_back(path_of(hole));
            }
        }
    }
    return paths;
}

}  // namespace

OutlineSet::OutlineSet(std::span<Outline const> outlines) {
    std::vector<Path> paths = paths_of(outlines);
    std::vector<std::vector<std::uint8_t>> zooms = first_zooms(paths);
    std::size_t next = 0;
    auto const take_path = [&] {
        DrawnPath path{std::move(paths[next]), std::move(zooms[next])};
        ++next;
        return path;
    };
    for (Outline const& outline : outlines) {
        DrawnOutline& drawn = outlines_.emplace_back();
        for (Polygon const& polygon : outline) {
            DrawnPolygon& drawn_polygon = drawn.polygons.emplace_back(DrawnPolygon{take_path()});
            for (std::size_t i = 0; i < polygon.holes.size(); ++i) {
                drawn_polygon.holes.push_back(take_path());
            }
            drawn.box.extend(drawn_polygon.outer.box());
        }
    }
}

std::vector<TilePolygon> OutlineSet::polygons(std::size_t position, TileAddress tile,
                                              std::int32_t buffer) const {
    DrawnOutline const& outline = outlines_[position];
    TileFrame const frame{tile};
    TileBox const box = TileBox::with_buffer(buffer);
    std::vector<TilePolygon> polygons;
    if (!frame.may_lead(outline.box, box)) {
        return polygons;
    }
    for (DrawnPolygon const& drawn : outline.polygons) {
        if (!frame.may_lead(drawn.outer.box(), box)) {
            continue;
        }
        TilePolygon polygon{.outer = drawn.outer.points_in(frame, tile.z())};
        for (DrawnPath const& hole : drawn.holes) {
            if (frame.may_lead(hole.box(), box)) {
                polygon.holes.push_back(hole.points_in(frame, tile.z()));
            }
        }
        auto parts = clipped(std::move(polygon), box);
        polygons.insert(polygons.end(), std::make_move_iterator(parts.begin()),
                        std::make_move_iterator(parts.end()));
    }
    return polygons;
}

}  // namespace epingle::tiles
