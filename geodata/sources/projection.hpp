#pragma once

#include "src/base/lon_lat.hpp"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace epingle::sources {

/// A point of a map's plane, east then north: in metres, or in degrees of longitude and latitude
/// where the system is a geographic one.
struct PlanePoint {
    double x{};
    double y{};

    friend bool operator==(PlanePoint, PlanePoint) = default;
};

/// From WGS84 to the coordinates of one system of the EPSG register. One object per thread.
class Projection {
public:
    Projection() = default;
    virtual ~Projection() = default;
    Projection(Projection const&) = delete;
    Projection& operator=(Projection const&) = delete;
    Projection(Projection&&) = delete;
    Projection& operator=(Projection&&) = delete;

    /// The system's name in the register: « RGF93 v1 / Lambert-93 ».
    [[nodiscard]] virtual std::string const& name() const noexcept = 0;
    /// Whether it is one of longitudes and latitudes: nothing is flat, units are degrees.
    [[nodiscard]] virtual bool is_geographic() const noexcept = 0;
    /// One point for each, in order; half a microsecond each. Throws Error{bad_input} naming the
    /// first that has no image there, as a pole has none in Mercator's.
    [[nodiscard]] virtual std::vector<PlanePoint> project(std::span<LonLat const> points) = 0;
};

/// The projection onto EPSG:`epsg`, in a few milliseconds. Throws Error{bad_input} when the
/// register has no such system, or when it is one of heights or of the whole Earth;
/// Error{unavailable} when PROJ's database is not installed.
[[nodiscard]] std::unique_ptr<Projection> projection_to(int epsg);

}  // namespace epingle::sources
