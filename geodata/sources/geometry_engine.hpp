#pragma once

#include "src/base/outline.hpp"

#include <memory>
#include <vector>

namespace epingle::sources {

struct Geos;

/// GEOS: plane geometry on coordinates in degrees. One object per thread.
class GeometryEngine {
public:
    GeometryEngine();
    ~GeometryEngine();
    GeometryEngine(GeometryEngine const&) = delete;
    GeometryEngine& operator=(GeometryEngine const&) = delete;
    GeometryEngine(GeometryEngine&&) = delete;
    GeometryEngine& operator=(GeometryEngine&&) = delete;

    /// The same area with valid rings (OGC), outer ones anticlockwise. Throws Error{internal} when
    /// GEOS cannot.
    [[nodiscard]] Outline made_valid(Outline const& outline) const;
    /// The area of all of them in one: borders between them are gone, and the gaps that rounding
    /// left along them.
    [[nodiscard]] Outline dissolved(std::vector<Outline> const& outlines) const;
    /// The part of a shape inside `area`, or outside of it; pieces in the order of the engine.
    [[nodiscard]] Outline inside(Outline const& outline, Outline const& area) const;
    [[nodiscard]] Outline outside(Outline const& outline, Outline const& area) const;
    [[nodiscard]] std::vector<Line> inside(Line const& line, Outline const& area) const;
    [[nodiscard]] std::vector<Line> outside(Line const& line, Outline const& area) const;
    [[nodiscard]] bool is_valid(Outline const& outline) const;
    /// Whether they touch, overlap, or are no farther than that from each other.
    [[nodiscard]] bool are_near(double degrees, Outline const& a, Outline const& b) const;
    /// Whether no point of either is farther than that from the other's rings (Hausdorff's
    /// distance). O(n²) in their points.
    [[nodiscard]] bool are_within(double degrees, Outline const& a, Outline const& b) const;

private:
    std::unique_ptr<Geos> geos_;
};

/// The rectangle of a box.
[[nodiscard]] Outline outline_of(Bbox const& box);

}  // namespace epingle::sources
