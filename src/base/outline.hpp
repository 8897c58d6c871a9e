#pragma once

#include "src/base/lon_lat.hpp"

#include <vector>

namespace epingle {

/// An open line of at least two points.
using Line = std::vector<LonLat>;

/// A closed line, first point not repeated at the end: at least three points.
using Ring = std::vector<LonLat>;

/// One outer ring (anticlockwise with north up, as RFC 7946 has it) and its holes (clockwise).
struct Polygon {
    Ring outer{};
    std::vector<Ring> holes{};

    friend bool operator==(Polygon const&, Polygon const&) = default;
};

/// The area of a territory: polygons that do not overlap. Empty when the outline is not known.
using Outline = std::vector<Polygon>;

[[nodiscard]] Bbox bbox_of(Outline const& outline) noexcept;

/// Even-odd rule in the plane of degrees. A point on an edge may fall on either side.
/// O(number of points).
[[nodiscard]] bool contains(Outline const& outline, LonLat point) noexcept;
[[nodiscard]] bool contains(Polygon const& polygon, LonLat point) noexcept;

}  // namespace epingle
