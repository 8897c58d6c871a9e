#include "geodata/sources/cells.hpp"

#include "geodata/sources/site_placer.hpp"
#include "src/base/error.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace epingle::sources {

namespace {

constexpr double metres_per_degree = 111'195;  ///< of latitude, on the sphere of distance_m
constexpr double apart_m = 100;

/// The plane in which distances within an area are measured: longitudes are shrunk as they are in
/// the area's middle.
class LocalPlane {
public:
    explicit LocalPlane(Bbox const& box)
        : shrink_{box.is_empty() ? 1 : std::cos(box.centre().lat * std::numbers::pi / 180)} {}

    [[nodiscard]] LonLat to(LonLat point) const { return {point.lon * shrink_, point.lat}; }
    [[nodiscard]] LonLat from(LonLat point) const { return {point.lon / shrink_, point.lat}; }

    [[nodiscard]] Outline to(Outline outline) const {
        auto const shrink = [this](Ring& ring) {
            std::transform(ring.begin(), ring.end(), ring.begin(),
                           [this](LonLat point) { return to(point); });
        };
        for (Polygon& polygon : outline) {
            shrink(polygon.outer);
            std::for_each(polygon.holes.begin(), polygon.holes.end(), shrink);
        }
        return outline;
    }

private:
    double shrink_;
};

/// One area on its plane.
class Division {
public:
    explicit Division(CellArea const& area)
        : area_{area},
          box_{bbox_of(area.outline)},
          plane_{box_},
          outline_{plane_.to(area.outline)},
          is_moved_(area.sites.size()) {
        place_sites();
    }

    /// What its faces are to be made of.
    void append_lines(PlaneDivider const& divider, std::vector<Line>& lines) const {
        auto const close = [&lines](Ring const& ring) {
            lines.push_back(ring);
            lines.back().push_back(ring.front());
        };
        for (Polygon const& polygon : area_.outline) {
            close(polygon.outer);
            std::for_each(polygon.holes.begin(), polygon.holes.end(), close);
        }
        for (Line& line : divider.midlines(sites_, outline_)) {
            std::transform(line.begin(), line.end(), line.begin(),
                           [this](LonLat point) { return plane_.from(point); });
            lines.push_back(std::move(line));
        }
    }

    [[nodiscard]] bool holds(LonLat point) const {
        return box_.contains(point) && contains(area_.outline, point);
    }

    /// Precondition: there is a site.
    [[nodiscard]] std::size_t nearest_site(LonLat point) const {
        LonLat const at = plane_.to(point);
        auto const square = [at](LonLat site) {
            double const run = site.lon - at.lon;
            double const rise = site.lat - at.lat;
            return run * run + rise * rise;
        };
        auto const nearest =
            std::min_element(sites_.begin(), sites_.end(),
                             [&](LonLat a, LonLat b) { return square(a) < square(b); });
        return static_cast<std::size_t>(nearest - sites_.begin());
    }

    [[nodiscard]] std::vector<bool> const& is_moved() const noexcept { return is_moved_; }
    [[nodiscard]] std::size_t size() const noexcept { return sites_.size(); }
    [[nodiscard]] bool is_within_reach(std::size_t site) const { return is_within_reach_[site]; }

private:
    void place_sites() {
        SitePlacer placer{outline_, apart_m / metres_per_degree};
        std::vector<std::size_t> elsewhere;
        for (std::size_t i = 0; i < area_.sites.size(); ++i) {
            sites_.push_back(plane_.to(area_.sites[i]));
            is_within_reach_.push_back(true);
            if (!placer.take(sites_.back())) {
                elsewhere.push_back(i);
            }
        }
        for (std::size_t const i : elsewhere) {
            auto const at = placer.take_near(sites_[i], area_.reach_m / metres_per_degree);
            is_within_reach_[i] = is_moved_[i] = at.has_value();
            sites_[i] = at.value_or(sites_[i]);
        }
    }

    CellArea const& area_;
    Bbox box_;
    LocalPlane plane_;
    Outline outline_;              ///< on the plane
    std::vector<LonLat> sites_{};  ///< on the plane, where they are after moving
    std::vector<bool> is_moved_;
    std::vector<bool> is_within_reach_{};
};

Cells joined(Division const& division, std::vector<std::vector<Polygon>> const& faces,
             PlaneDivider const& divider) {
    Cells cells{.by_site = {}, .is_moved = division.is_moved()};
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (faces[i].empty() && division.is_within_reach(i)) {
            throw Error{ErrorKind::internal,
                        "le point n° " + std::to_string(i) + " n’a pas de contour"};
        }
        cells.by_site.push_back(divider.joined(faces[i]));
    }
    return cells;
}

}  // namespace

std::vector<Cells> cells_of(std::vector<CellArea> const& areas, PlaneDivider const& divider) {
    std::vector<Division> divisions(areas.begin(), areas.end());
    std::vector<Line> lines;
    std::vector<std::vector<std::vector<Polygon>>> faces;  // by area and site
    for (Division const& division : divisions) {
        division.append_lines(divider, lines);
        faces.emplace_back(division.size());
    }
    for (Polygon& face : divider.faces(lines)) {
        LonLat const inside = divider.point_in(face);
        auto const area =
            std::find_if(divisions.begin(), divisions.end(), [inside](Division const& division) {
                return division.size() > 0 && division.holds(inside);
            });
        if (area != divisions.end()) {
            faces[static_cast<std::size_t>(area - divisions.begin())][area->nearest_site(inside)]
                .push_back(std::move(face));
        }
    }
    std::vector<Cells> cells;
    for (std::size_t i = 0; i < divisions.size(); ++i) {
        cells.push_back(joined(divisions[i], faces[i], divider));
    }
    return cells;
}

}  // namespace epingle::sources
