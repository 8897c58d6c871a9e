#include "tiles/drawn_paths.hpp"

#include <algorithm>
#include <cassert>

namespace epingle::tiles {

namespace {

/// Takes the points of a path one by one, and keeps those that clipping to a box needs.
class PointsNear {
public:
    explicit PointsNear(TileBox const& box) : box_{box} {}

    void add(TilePoint point) {
        if (!points_.empty() && points_.back() == point) {
            return;
        }
        unsigned const beyond = box_.sides_beyond(point);
        if ((beyond & last_ & last_but_one_) != 0) {
            points_.back() = point;  // the two before and this one lie beyond the same side
        } else {
            points_.push_back(point);
            last_but_one_ = last_;
        }
        last_ = beyond;
    }
    [[nodiscard]] std::vector<TilePoint> take() noexcept { return std::move(points_); }

private:
    TileBox box_;
    std::vector<TilePoint> points_{};
    unsigned last_{0};  ///< sides of the box that the last point lies beyond
    unsigned last_but_one_{0};
};

}  // namespace

void DrawnPaths::add(DrawnPath const& path) {
    assert(path.points.size() == path.first_zooms.size());
    Extent extent{.first_point = points_.size(), .first_chunk = chunks_.size()};
    for (std::size_t i = 0; i < path.points.size(); ++i) {
        if (i % chunk_points == 0) {
            chunks_.emplace_back();
        }
        Chunk& chunk = chunks_.back();
        chunk.box.extend(path.points[i]);
        chunk.first_zoom = std::min(chunk.first_zoom, path.first_zooms[i]);
        extent.box.extend(path.points[i]);
    }
    points_.insert(points_.end(), path.points.begin(), path.points.end());
    first_zooms_.insert(first_zooms_.end(), path.first_zooms.begin(), path.first_zooms.end());
    paths_.push_back(extent);
}

std::size_t DrawnPaths::end_of(std::size_t position) const noexcept {
    return position + 1 == paths_.size() ? points_.size() : paths_[position + 1].first_point;
}

std::span<GridPoint const> DrawnPaths::points(std::size_t position) const noexcept {
    std::size_t const first = paths_[position].first_point;
    return std::span{points_}.subspan(first, end_of(position) - first);
}

DrawnPath DrawnPaths::path(std::size_t position) const {
    auto const inside = points(position);
    auto const* const zooms = first_zooms_.data() + paths_[position].first_point;
    return {{inside.begin(), inside.end()}, {zooms, zooms + inside.size()}};
}

std::vector<TilePoint> DrawnPaths::points_near(std::size_t position, TileFrame const& frame,
                                               TileBox const& box) const {
    PointsNear near{box};
    std::size_t const end = end_of(position);
    auto const is_drawn = [&](std::size_t i) { return first_zooms_[i] <= frame.zoom(); };
    auto const* chunk = chunks_.data() + paths_[position].first_chunk;
    for (std::size_t from = paths_[position].first_point; from < end;
         from += chunk_points, ++chunk) {
        if (chunk->first_zoom > frame.zoom()) {
            continue;
        }
        std::size_t first = from;
        std::size_t last = std::min(from + chunk_points, end) - 1;
        if ((box.sides_beyond(frame.nearest(chunk->box.north_west)) &
             box.sides_beyond(frame.nearest(chunk->box.south_east))) == 0) {
            for (; first <= last; ++first) {
                if (is_drawn(first)) {
                    near.add(frame.nearest(points_[first]));
                }
            }
            continue;
        }
        while (!is_drawn(first)) {
            ++first;
        }
        while (!is_drawn(last)) {
            --last;
        }
        near.add(frame.nearest(points_[first]));
        near.add(frame.nearest(points_[last]));
    }
    return near.take();
}

}  // namespace epingle::tiles
