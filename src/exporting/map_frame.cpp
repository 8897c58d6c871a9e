#include "src/exporting/map_frame.hpp"

#include "tiles/world_grid.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace epingle::exporting {

namespace {

/// A pixel of a tile 512 pixels wide measures so many metres on the equator at zoom 0.
constexpr double metres_of_pixel = 40'075'016.7 / 512;
/// Leaving out points moves no line by more than this, in tenths of a unit: a fifteenth of a
/// millimetre on an A4 page.
constexpr double tolerance = 3;
constexpr double last_zoom = 16;
/// Metres: what has only one point is shown with so much around it.
constexpr double smallest_span = 1'000;

class PlaneBox {
public:
    void extend(sources::PlanePoint point) noexcept {
        west_ = std::min(west_, point.x);
        east_ = std::max(east_, point.x);
        south_ = std::min(south_, point.y);
        north_ = std::max(north_, point.y);
    }
    [[nodiscard]] double width() const noexcept { return std::max(east_ - west_, smallest_span); }
    [[nodiscard]] double height() const noexcept {
        return std::max(north_ - south_, smallest_span);
    }
    [[nodiscard]] sources::PlanePoint centre() const noexcept {
        return {(west_ + east_) / 2, (south_ + north_) / 2};
    }

private:
    double west_{std::numeric_limits<double>::max()};
    double east_{std::numeric_limits<double>::lowest()};
    double south_{std::numeric_limits<double>::max()};
    double north_{std::numeric_limits<double>::lowest()};
};

/// Positive for one direction of turning, negative for the other.
double signed_area(std::vector<SheetPoint> const& ring) noexcept {
    double doubled = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a = ring[i];
        auto const b = ring[(i + 1) % ring.size()];
        doubled += double{1} * a.x * b.y - double{1} * b.x * a.y;
    }
    return doubled / 2;
}

/// Centre of gravity. Precondition: its area is not zero.
SheetPoint centre_of(std::vector<SheetPoint> const& ring) noexcept {
    double x = 0;
    double y = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a = ring[i];
        auto const b = ring[(i + 1) % ring.size()];
        double const cross = double{1} * a.x * b.y - double{1} * b.x * a.y;
        x += (a.x + b.x) * cross;
        y += (a.y + b.y) * cross;
    }
    double const six_areas = 6 * signed_area(ring);
    return {static_cast<std::int32_t>(std::lround(x / six_areas)),
            static_cast<std::int32_t>(std::lround(y / six_areas))};
}

/// None where no outline is known.
std::vector<tiles::DrawnRing> drawn_rings(geodata::Gazetteer const& gazetteer, geodata::Level level,
                                          std::uint32_t territory) {
    auto const& outlines = gazetteer.outlines().of(level);
    return territory < outlines.size() ? outlines.rings(territory)
                                       : std::vector<tiles::DrawnRing>{};
}

SheetBox box_of(std::vector<SheetPoint> const& ring) noexcept {
    auto const [left, right] = std::minmax_element(
        ring.begin(), ring.end(), [](SheetPoint a, SheetPoint b) { return a.x < b.x; });
    auto const [top, bottom] = std::minmax_element(
        ring.begin(), ring.end(), [](SheetPoint a, SheetPoint b) { return a.y < b.y; });
    return {left->x, top->y, right->x - left->x, bottom->y - top->y};
}

}  // namespace

MapFrame::MapFrame(MapPart const& part, geodata::Level level, SheetBox const& box, Place place,
                   geodata::Gazetteer const& gazetteer, sources::Projection& projection)
    : gazetteer_{gazetteer}, projection_{projection} {
    choose_zoom(part, level, box);
    fit(part, level, box, place);
}

void MapFrame::choose_zoom(MapPart const& part, geodata::Level level, SheetBox const& box) {
    tiles::GridBox reach;
    for (std::uint32_t const territory : part.territories) {
        for (auto const& ring : drawn_rings(gazetteer_, level, territory)) {
            for (auto const point : ring.path.points) {
                reach.extend(point);
            }
        }
        reach.extend(tiles::grid_of(seat_of(territory, level, gazetteer_).position.at));
    }
    auto const north_west = tiles::lon_lat_of(reach.north_west);
    auto const south_east = tiles::lon_lat_of(reach.south_east);
    double const width_m = distance_m(north_west, {south_east.lon, north_west.lat});
    double const height_m = distance_m(north_west, {north_west.lon, south_east.lat});
    double const metres_per_tenth =
        std::max({width_m / box.width, height_m / box.height, smallest_span / box.width});
    double const latitude = (north_west.lat + south_east.lat) / 2 * std::numbers::pi / 180;
    // Simplification moves lines by half a pixel.
    double const needed = std::ceil(
        std::log2(metres_of_pixel * std::cos(latitude) / 2 / (tolerance * metres_per_tenth)));
    zoom_ = static_cast<std::uint8_t>(std::clamp(needed, 0.0, last_zoom));
}

void MapFrame::fit(MapPart const& part, geodata::Level level, SheetBox const& box, Place place) {
    PlaneBox reach;
    for (std::uint32_t const territory : part.territories) {
        auto const rings = rings_of(territory, level);
        for (auto const& ring : rings) {
            std::for_each(ring.begin(), ring.end(), [&](auto point) { reach.extend(point); });
        }
        if (rings.empty()) {
            reach.extend(seat_point(territory, level));
        }
    }
    scale_ = std::min(box.width / reach.width(), box.height / reach.height());
    extent_.width = static_cast<std::int32_t>(std::lround(reach.width() * scale_));
    extent_.height = static_cast<std::int32_t>(std::lround(reach.height() * scale_));
    extent_.left = box.left + (box.width - extent_.width) / 2;
    extent_.top = box.top + (place == Place::top ? 0 : (box.height - extent_.height) / 2);
    auto const centre = reach.centre();
    north_west_ = {centre.x - reach.width() / 2, centre.y + reach.height() / 2};
}

MapFrame::PlaneRings MapFrame::rings_of(std::uint32_t territory, geodata::Level level) const {
    PlaneRings rings;
    std::vector<LonLat> points;
    for (auto const& ring : drawn_rings(gazetteer_, level, territory)) {
        points.clear();
        for (std::size_t i = 0; i < ring.path.points.size(); ++i) {
            if (ring.path.first_zooms[i] <= zoom_) {
                points.push_back(tiles::lon_lat_of(ring.path.points[i]));
            }
        }
        if (points.size() >= 3) {
            rings.push_back(projection_.project(points));
        }
    }
    return rings;
}

sources::PlanePoint MapFrame::seat_point(std::uint32_t territory, geodata::Level level) const {
    LonLat const at = seat_of(territory, level, gazetteer_).position.at;
    return projection_.project({&at, 1}).front();
}

SheetPoint MapFrame::on_sheet(sources::PlanePoint point) const noexcept {
    return {
        extent_.left + static_cast<std::int32_t>(std::lround((point.x - north_west_.x) * scale_)),
        extent_.top + static_cast<std::int32_t>(std::lround((north_west_.y - point.y) * scale_))};
}

Shape MapFrame::shape_of(std::uint32_t territory, geodata::Level level) const {
    Shape shape;
    for (auto const& plane : rings_of(territory, level)) {
        std::vector<SheetPoint> ring;
        for (auto const point : plane) {
            if (auto const there = on_sheet(point); ring.empty() || ring.back() != there) {
                ring.push_back(there);
            }
        }
        double const area = std::abs(ring.empty() ? 0 : signed_area(ring));
        if (area < 1) {
            continue;  // rounding left a line or a point of it
        }
        if (area > shape.area) {
            shape.area = area;
            shape.centre = centre_of(ring);
            shape.box = box_of(ring);
        }
        shape.rings.push_back(std::move(ring));
    }
    if (shape.rings.empty()) {
        shape.centre = on_sheet(seat_point(territory, level));
    }
    return shape;
}

}  // namespace epingle::exporting
