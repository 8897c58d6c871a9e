#pragma once

namespace epingle {

/// A position in degrees WGS84, longitude first: -180…180 east, -90…90 north.
struct LonLat {
    double lon{};
    double lat{};

    friend bool operator==(LonLat, LonLat) = default;
};

/// A box in degrees whose edges belong to it. Never crosses the antimeridian. The default is empty:
/// it contains nothing, and grows by `extend`.
struct Bbox {
    double west{180};
    double south{90};
    double east{-180};
    double north{-90};

    friend bool operator==(Bbox const&, Bbox const&) = default;

    void extend(LonLat point) noexcept;
    void extend(Bbox const& other) noexcept;
    [[nodiscard]] bool is_empty() const noexcept { return west > east || south > north; }
    [[nodiscard]] bool contains(LonLat point) const noexcept;
    [[nodiscard]] bool intersects(Bbox const& other) const noexcept;
    /// Precondition: not empty.
    [[nodiscard]] LonLat centre() const noexcept;
    /// The same box, larger by `degrees` on every side.
    [[nodiscard]] Bbox grown(double degrees) const noexcept;
};

/// Great-circle distance in metres on a sphere of 6,371,008.8 m (IUGG mean radius): within 0.6 % of
/// the ellipsoid.
[[nodiscard]] double distance_m(LonLat a, LonLat b) noexcept;

}  // namespace epingle
