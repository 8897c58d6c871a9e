#include "tiles/simplification.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

namespace epingle::tiles {

namespace {

/// Tells where lines meet or end: the points whose neighbours are not the same two on every path.
class Junctions {
public:
    explicit Junctions(std::span<Path const> paths) {
        std::size_t count = 0;
        for (Path const& path : paths) {
            count += path.points.size();
        }
        slots_.resize(std::bit_ceil(2 * count + 1));
        for (Path const& path : paths) {
            note(path);
        }
    }

    /// Precondition: `point` is on one of the paths.
    [[nodiscard]] bool has(GridPoint point) const noexcept {
        return slots_[slot_of(point)].neighbours.is_junction;
    }

private:
    struct Neighbours {
        std::array<GridPoint, 2> known{};
        std::uint8_t count{0};
        bool is_junction{false};

        void add(GridPoint neighbour) noexcept {
            auto* const end = known.data() + count;
            if (std::find(known.data(), end, neighbour) != end) {
                return;
            }
            if (count == known.size()) {
                is_junction = true;
            } else {
                known[count++] = neighbour;
            }
        }
    };

    void note(Path const& path) {
        auto const& points = path.points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            Slot& slot = slots_[slot_of(points[i])];
            Neighbours& neighbours = slot.neighbours;
            slot.point = points[i];
            slot.is_taken = true;
            if (!path.is_closed && (i == 0 || i + 1 == points.size())) {
                neighbours.is_junction = true;
                continue;
            }
            neighbours.add(points[i == 0 ? points.size() - 1 : i - 1]);
            neighbours.add(points[i + 1 == points.size() ? 0 : i + 1]);
        }
    }

    /// Where the point is, or else where it should go: a hash table with open addressing, never
    /// more than half full, since half a million points go through it at every start.
    [[nodiscard]] std::size_t slot_of(GridPoint point) const noexcept {
        auto const x = std::uint64_t{static_cast<std::uint32_t>(point.x)};
        auto const y = std::uint64_t{static_cast<std::uint32_t>(point.y)};
        std::size_t const mask = slots_.size() - 1;
        std::size_t slot = ((x << 32U | y) * 0x9E3779B97F4A7C15U >> 32U) & mask;
        while (slots_[slot].is_taken && slots_[slot].point != point) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    struct Slot {
        GridPoint point{};
        bool is_taken{};
        Neighbours neighbours{};
    };
    std::vector<Slot> slots_{};
};

class Segment {
public:
    /// The same whichever end comes first.
    Segment(GridPoint a, GridPoint b) noexcept
        : start_{std::min(a, b)},
          run_x_{static_cast<double>(std::max(a, b).x) - start_.x},
          run_y_{static_cast<double>(std::max(a, b).y) - start_.y},
          inverse_{a == b ? 0 : 1 / (run_x_ * run_x_ + run_y_ * run_y_)} {}

    /// In squared units of the grid.
    [[nodiscard]] double squared_distance(GridPoint point) const noexcept {
        double const x = static_cast<double>(point.x) - start_.x;
        double const y = static_cast<double>(point.y) - start_.y;
        double const t = (x * run_x_ + y * run_y_) * inverse_;
        if (t > 0 && t < 1) {
            double const cross = x * run_y_ - y * run_x_;  // exactly 0 on the segment
            return cross * cross * inverse_;
        }
        double const off_x = t < 1 ? x : x - run_x_;
        double const off_y = t < 1 ? y : y - run_y_;
        return off_x * off_x + off_y * off_y;
    }

private:
    GridPoint start_;
    double run_x_;
    double run_y_;
    double inverse_;
};

/// The first zoom at which the distance is half a pixel or more.
std::uint8_t zoom_showing(double squared_distance) noexcept {
    if (squared_distance <= 0) {
        return never_drawn;
    }
    constexpr double half_pixel_at_0 = 1LL << (grid_bits - 10);  // a tile is 512 pixels wide
    double const zoom =
        std::ceil(std::log2(half_pixel_at_0 * half_pixel_at_0 / squared_distance) / 2);
    return static_cast<std::uint8_t>(std::clamp(zoom, 0.0, double{never_drawn - 1}));
}

/// One path, begun at `start`: `at(0)` is that point, `at(size)` again for closed paths.
class Walk {
public:
    Walk(std::vector<GridPoint> const& points, std::size_t start)
        : points_{points}, start_{start} {}
    [[nodiscard]] std::size_t index(std::size_t step) const noexcept {
        std::size_t const index = start_ + step;  // less than twice around
        return index < points_.size() ? index : index - points_.size();
    }
    [[nodiscard]] GridPoint at(std::size_t step) const noexcept { return points_[index(step)]; }

private:
    std::vector<GridPoint> const& points_;
    std::size_t start_;
};

struct Farthest {
    std::size_t step{};
    double squared_distance{-1};
};

/// Between the two steps, both excluded. Equals are told apart by where they are, not by which
/// comes first.
Farthest farthest_between(Walk const& walk, std::size_t first, std::size_t last) noexcept {
    Segment const segment{walk.at(first), walk.at(last)};
    Farthest farthest;
    for (std::size_t step = first + 1; step < last; ++step) {
        double const distance = segment.squared_distance(walk.at(step));
        if (distance > farthest.squared_distance ||
            (distance == farthest.squared_distance && walk.at(step) < walk.at(farthest.step))) {
            farthest = {step, distance};
        }
    }
    return farthest;
}

/// Ranks the points between two that stay.
void rank_arc(Walk const& walk, std::size_t from, std::size_t to,
              std::vector<std::uint8_t>& zooms) {
    struct Arc {
        std::size_t first;
        std::size_t last;
        double limit;  ///< squared: no point matters before the one that split off its arc
    };
    std::vector<Arc> arcs{{from, to, std::numeric_limits<double>::infinity()}};
    while (!arcs.empty()) {
        Arc const arc = arcs.back();
        arcs.pop_back();
        if (arc.last - arc.first < 2) {
            continue;
        }
        Farthest const farthest = farthest_between(walk, arc.first, arc.last);
        double const limit = std::min(arc.limit, farthest.squared_distance);
        zooms[walk.index(farthest.step)] = zoom_showing(limit);
        arcs.push_back({arc.first, farthest.step, limit});
        arcs.push_back({farthest.step, arc.last, limit});
    }
}

/// A ring that meets no other: held by its least point and the one farthest from it.
void rank_lone_ring(std::vector<GridPoint> const& points, std::vector<std::uint8_t>& zooms) {
    auto const start =
        static_cast<std::size_t>(std::min_element(points.begin(), points.end()) - points.begin());
    Walk const walk{points, start};
    std::size_t const opposite = farthest_between(walk, 0, points.size()).step;
    zooms[walk.index(0)] = 0;
    zooms[walk.index(opposite)] = 0;
    rank_arc(walk, 0, opposite, zooms);
    rank_arc(walk, opposite, points.size(), zooms);
}

std::vector<std::uint8_t> ranked(Path const& path, Junctions const& junctions) {
    auto const& points = path.points;
    std::vector<std::uint8_t> zooms(points.size(), 0);
    auto const is_junction = [&junctions](GridPoint point) { return junctions.has(point); };
    auto const first = std::find_if(points.begin(), points.end(), is_junction);
    if (points.size() < 3) {
        return zooms;
    }
    if (first == points.end()) {
        rank_lone_ring(points, zooms);
        return zooms;
    }
    Walk const walk{points, static_cast<std::size_t>(first - points.begin())};
    std::size_t const end = path.is_closed ? points.size() : points.size() - 1;
    for (std::size_t from = 0; from < end;) {
        std::size_t to = from + 1;
        while (to < end && !is_junction(walk.at(to))) {
            ++to;
        }
        rank_arc(walk, from, to, zooms);
        from = to;
    }
    return zooms;
}

}  // namespace

std::vector<std::vector<std::uint8_t>> first_zooms(std::span<Path const> paths) {
    Junctions const junctions{paths};
    std::vector<std::vector<std::uint8_t>> zooms;
    zooms.reserve(paths.size());
    for (Path const& path : paths) {
        zooms.push_back(ranked(path, junctions));
    }
    return zooms;
}

}  // namespace epingle::tiles
