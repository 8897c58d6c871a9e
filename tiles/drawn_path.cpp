#include "tiles/drawn_path.hpp"

#include <utility>

namespace epingle::tiles {

DrawnPath::DrawnPath(Path path, std::vector<std::uint8_t> first_zooms)
    : points_{std::move(path.points)}, first_zooms_{std::move(first_zooms)} {
    for (GridPoint const point : points_) {
        box_.extend(point);
    }
}

std::vector<TilePoint> DrawnPath::points_in(TileFrame const& frame, std::uint8_t zoom) const {
    std::vector<TilePoint> points;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        if (first_zooms_[i] > zoom) {
            continue;
        }
        TilePoint const point = frame.nearest(points_[i]);
        if (points.empty() || points.back() != point) {
            points.push_back(point);
        }
    }
    return points;
}

}  // namespace epingle::tiles
