#include "geodata/label_point.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>
#include <vector>

namespace epingle::geodata {

namespace {

/// How much less room to the left and right counts than room above and below.
constexpr double width_weight = 0.6;
/// Points of a ring that are heeded.
constexpr std::size_t ring_points = 400;
/// No better point is looked for once it could not be better by more than this part of the best.
constexpr double precision = 0.05;

struct Point {
    double x{};
    double y{};
};
using PlaneRing = std::vector<Point>;

/// Degrees of latitude around a parallel, eastings shortened for the name's shape.
class Plane {
public:
    explicit Plane(double lat) : step_{width_weight * std::cos(lat * std::numbers::pi / 180)} {}

    [[nodiscard]] Point of(LonLat at) const noexcept { return {at.lon * step_, at.lat}; }
    [[nodiscard]] LonLat at(Point point) const noexcept { return {point.x / step_, point.y}; }
    [[nodiscard]] PlaneRing of(Ring const& ring) const {
        PlaneRing plane;
        auto const stride = (ring.size() + ring_points - 1) / ring_points;
        for (std::size_t i = 0; i < ring.size(); i += stride) {
            plane.push_back(of(ring[i]));
        }
        return plane;
    }

private:
    double step_;
};

double area_of(Ring const& ring) {
    double doubled = 0;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        doubled += ring[before].lon * ring[i].lat - ring[i].lon * ring[before].lat;
    }
    return std::abs(doubled) / 2;
}

double squared_distance(Point point, Point from, Point to) {
    double const dx = to.x - from.x;
    double const dy = to.y - from.y;
    double const squared_length = dx * dx + dy * dy;
    double const along =
        squared_length == 0
            ? 0
            : std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / squared_length, 0.0,
                         1.0);
    double const x = from.x + along * dx - point.x;
    double const y = from.y + along * dy - point.y;
    return x * x + y * y;
}

/// To the nearest edge: positive inside (even-odd rule), negative outside.
double clearance(std::vector<PlaneRing> const& rings, Point point) {
    bool inside = false;
    double nearest = std::numeric_limits<double>::infinity();
    for (PlaneRing const& ring : rings) {
        for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
            Point const a = ring[before];
            Point const b = ring[i];
            if ((a.y > point.y) != (b.y > point.y) &&
                point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) {
                inside = !inside;
            }
            nearest = std::min(nearest, squared_distance(point, a, b));
        }
    }
    return (inside ? 1 : -1) * std::sqrt(nearest);
}

/// A square, and the most room that any of its points may have.
struct Cell {
    Point centre{};
    double half{};
    double room{};
    double most{};

    friend bool operator<(Cell const& a, Cell const& b) noexcept { return a.most < b.most; }
};

Cell cell_at(std::vector<PlaneRing> const& rings, Point centre, double half) {
    double const room = clearance(rings, centre);
    return {
        .centre = centre, .half = half, .room = room, .most = room + half * std::numbers::sqrt2};
}

/// Squares that cover the outer ring are halved, the most promising first.
Cell roomiest(std::vector<PlaneRing> const& rings) {
    auto const [west, east] = std::minmax_element(rings[0].begin(), rings[0].end(),
                                                  [](Point a, Point b) { return a.x < b.x; });
    auto const [south, north] = std::minmax_element(rings[0].begin(), rings[0].end(),
                                                    [](Point a, Point b) { return a.y < b.y; });
    double const half = std::min(east->x - west->x, north->y - south->y) / 2;
    std::priority_queue<Cell> cells;
    for (double x = west->x + half; x - half < east->x; x += 2 * half) {
        for (double y = south->y + half; y - half < north->y; y += 2 * half) {
            cells.push(cell_at(rings, {x, y}, half));
        }
    }
    Cell best = cells.top();
    while (!cells.empty()) {
        Cell const cell = cells.top();
        cells.pop();
        best = cell.room > best.room ? cell : best;
        if (cell.most <= best.room + precision * std::abs(best.room)) {
            break;
        }
        double const quarter = cell.half / 2;
        for (double const dx : {-quarter, quarter}) {
            for (double const dy : {-quarter, quarter}) {
                cells.push(cell_at(rings, {cell.centre.x + dx, cell.centre.y + dy}, quarter));
            }
        }
    }
    return best;
}

}  // namespace

std::optional<LonLat> label_point(Outline const& outline) {
    auto const largest = std::max_element(
        outline.begin(), outline.end(),
        [](Polygon const& a, Polygon const& b) { return area_of(a.outer) < area_of(b.outer); });
    if (largest == outline.end() || area_of(largest->outer) == 0) {
        return std::nullopt;
    }
    Plane const plane{largest->outer.front().lat};
    std::vector<PlaneRing> rings{plane.of(largest->outer)};
    for (Ring const& hole : largest->holes) {
        rings.push_back(plane.of(hole));
    }
    return plane.at(roomiest(rings).centre);
}

}  // namespace epingle::geodata
