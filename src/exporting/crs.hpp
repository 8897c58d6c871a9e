#pragma once

#include "geodata/sources/feature.hpp"
#include "geodata/sources/projection.hpp"
#include "src/base/lon_lat.hpp"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::exporting {

/// The coordinates that a file is written in: one system of the EPSG register, or for each row the
/// legal projection of its region of the world.
class Crs {
public:
    static constexpr int wgs84 = 4326;

    Crs() = default;
    /// Reads "EPSG:2154", "2154" or "legal", whatever the case; empty: WGS84. Throws
    /// Error{bad_input} that names what there is.
    static Crs parse(std::string_view text);

    [[nodiscard]] bool is_legal() const noexcept { return epsg_ == 0; }
    [[nodiscard]] bool is_wgs84() const noexcept { return epsg_ == wgs84; }
    /// That of a row.
    [[nodiscard]] int epsg_of(sources::Feature const& row) const noexcept {
        return is_legal() ? row.legal_crs : epsg_;
    }
    [[nodiscard]] int epsg() const noexcept { return epsg_; }  ///< 0: legal
    /// « EPSG:2154 (Lambert-93) ».
    [[nodiscard]] std::string text() const;

    friend bool operator==(Crs, Crs) = default;

private:
    explicit Crs(int epsg) : epsg_{epsg} {}

    int epsg_{wgs84};
};

/// Positions in the coordinates of a file. Asks for PROJ only when they are not WGS84. One thread
/// at a time.
class Coordinates {
public:
    explicit Coordinates(Crs crs) : crs_{crs} {}

    [[nodiscard]] Crs crs() const noexcept { return crs_; }
    /// One for each of the points of `row`, e.g. of its outline. Throws Error{bad_input} when one
    /// of them has no place in that system.
    [[nodiscard]] std::vector<sources::PlanePoint> of(std::span<LonLat const> points,
                                                      sources::Feature const& row);

private:
    Crs crs_;
    std::map<int, std::unique_ptr<sources::Projection>> projections_{};  ///< by EPSG code
};

}  // namespace epingle::exporting
