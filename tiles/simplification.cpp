#include "tiles/simplification.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

namespace epingle::tiles {

namespace {

struct GridPointHash {
    std::size_t operator()(GridPoint point) const noexcept {
        auto const x = static_cast<std::uint64_t>(static_cast<std::uint32_t>(point.x));
        auto const y = static_cast<std::uint64_t>(static_cast<std::uint32_t>(point.y));
        return (x << 32U | y) * 0x9E3779B97F4A7C15U >> 7U;
    }
};

/// Tells where lines meet or end: the points whose neighbours are not the same two on every path.
class Junctions {
public:
    explicit Junctions(std::span<Path const> paths) {
        std::size_t count = 0;
        for (Path const& path : paths) {
            count += path.points.size();
        }
        neighbours_.reserve(count);
        for (Path const& path : paths) {
            note(path);
        }
    }

    [[nodiscard]] bool has(GridPoint point) const { return neighbours_.at(point).is_junction; }

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
            Neighbours& neighbours = neighbours_[points[i]];
            if (!path.is_closed && (i == 0 || i + 1 == points.size())) {
                neighbours.is_junction = true;
                continue;
            }
            neighbours.add(points[i == 0 ? points.size() - 1 : i - 1]);
            neighbours.add(points[i + 1 == points.size() ? 0 : i + 1]);
        }
    }

    std::unordered_map<GridPoint, Neighbours, GridPointHash> neighbours_{};
};

/// In units of the grid. The same whichever end comes first, to the last bit.
double distance_to_segment(GridPoint point, GridPoint a, GridPoint b) noexcept {
    if (b < a) {
        std::swap(a, b);
    }
    double const run_x = static_cast<double>(b.x) - a.x;
    double const run_y = static_cast<double>(b.y) - a.y;
    double const x = static_cast<double>(point.x) - a.x;
    double const y = static_cast<double>(point.y) - a.y;
    double const squared = run_x * run_x + run_y * run_y;
    double const t = squared > 0 ? std::clamp((x * run_x + y * run_y) / squared, 0.0, 1.0) : 0.0;
    return std::hypot(x - t * run_x, y - t * run_y);
}

/// The first zoom at which `distance` is half a pixel or more.
std::uint8_t zoom_showing(double distance) noexcept {
    if (distance <= 0) {
        return never_drawn;
    }
    constexpr double half_pixel_at_0 = 1LL << (grid_bits - 10);  // a tile is 512 pixels wide
    double const zoom = std::ceil(std::log2(half_pixel_at_0 / distance));
    return static_cast<std::uint8_t>(std::clamp(zoom, 0.0, double{never_drawn - 1}));
}

/// One path, begun at `start`: `at(0)` is that point, `at(size)` again for closed paths.
class Walk {
public:
    Walk(std::vector<GridPoint> const& points, std::size_t start)
        : points_{points}, start_{start} {}
    [[nodiscard]] std::size_t index(std::size_t step) const noexcept {
        return (start_ + step) % points_.size();
    }
    [[nodiscard]] GridPoint at(std::size_t step) const noexcept { return points_[index(step)]; }

private:
    std::vector<GridPoint> const& points_;
    std::size_t start_;
};

struct Farthest {
    std::size_t step{};
    double distance{-1};
};

/// Between the two steps, both excluded. Equals are told apart by where they are, not by which
/// comes first.
Farthest farthest_between(Walk const& walk, std::size_t first, std::size_t last) noexcept {
    Farthest farthest;
    for (std::size_t step = first + 1; step < last; ++step) {
        double const distance = distance_to_segment(walk.at(step), walk.at(first), walk.at(last));
        if (distance > farthest.distance ||
            (distance == farthest.distance && walk.at(step) < walk.at(farthest.step))) {
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
        double limit;  ///< no point matters before the one that split off its arc
    };
    std::vector<Arc> arcs{{from, to, std::numeric_limits<double>::infinity()}};
    while (!arcs.empty()) {
        Arc const arc = arcs.back();
        arcs.pop_back();
        if (arc.last - arc.first < 2) {
            continue;
        }
        Farthest const farthest = farthest_between(walk, arc.first, arc.last);
        double const limit = std::min(arc.limit, farthest.distance);
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
