#include "src/exporting/crs.hpp"

#include "geodata/sources/spatial_module.hpp"
#include "src/base/error.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace epingle::exporting {

namespace {

struct Known {
    int epsg{};
    std::string_view name{};
};

/// WGS84, and the legal projections: see geodata/legal_crs.hpp.
constexpr std::array<Known, 12> known{{{4326, "WGS 84, degrés"},
                                       {2154, "Lambert-93, métropole"},
                                       {5490, "UTM 20 nord, Antilles"},
                                       {2972, "UTM 22 nord, Guyane"},
                                       {2975, "UTM 40 sud, La Réunion"},
                                       {4471, "UTM 38 sud, Mayotte"},
                                       {4467, "UTM 21 nord, Saint-Pierre-et-Miquelon"},
                                       {3163, "Lambert Nouvelle-Calédonie"},
                                       {3297, "UTM 6 sud, Polynésie française"},
                                       {8903, "UTM 1 sud, Wallis-et-Futuna"},
                                       {7079, "UTM 42 sud, Kerguelen"},
                                       {32612, "UTM 12 nord, Clipperton"}}};

constexpr std::string_view legal_text{
    "legal (projection légale de chaque territoire : EPSG:2154 en métropole, 5490, 2972, 2975, "
    "4471… outre-mer)"};

std::string text_of(Known const& one) {
    return "EPSG:" + std::to_string(one.epsg) + " (" + std::string{one.name} + ")";
}

bool equals_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return (left | 0x20) == (right | 0x20); });
}

[[noreturn]] void refuse(std::string_view text) {
    std::string list;
    for (Known const& one : known) {
        list += text_of(one) + ", ";
    }
    throw Error{ErrorKind::bad_input, "Le paramètre « crs » ne connaît pas « " + std::string{text} +
                                          " ». Il y a : " + list + std::string{legal_text} + "."};
}

/// To a tenth of a metre: finer would be a false promise.
double rounded(double value, double units) noexcept {
    return std::round(value * units) / units;
}

}  // namespace

Crs Crs::parse(std::string_view text) {
    if (text.empty()) {
        return Crs{};
    }
    if (equals_ignoring_case(text, "legal")) {
        return Crs{0};
    }
    auto digits = text;
    if (equals_ignoring_case(text.substr(0, 5), "epsg:")) {
        digits.remove_prefix(5);
    }
    int epsg = 0;
    auto const* const end = digits.data() + digits.size();
    auto const read = std::from_chars(digits.data(), end, epsg);
    bool const is_known =
        read.ec == std::errc{} && read.ptr == end &&
        std::any_of(known.begin(), known.end(), [&](Known const& one) { return one.epsg == epsg; });
    if (!is_known) {
        refuse(text);
    }
    return Crs{epsg};
}

std::string Crs::text() const {
    auto const* const found = std::find_if(known.begin(), known.end(),
                                           [&](Known const& one) { return one.epsg == epsg_; });
    return found == known.end() ? std::string{legal_text} : text_of(*found);
}

std::vector<sources::PlanePoint> Coordinates::of(std::span<LonLat const> points,
                                                 sources::Feature const& row) {
    int const epsg = crs_.epsg_of(row);
    if (epsg == Crs::wgs84) {
        std::vector<sources::PlanePoint> same;
        same.reserve(points.size());
        for (LonLat const point : points) {
            same.push_back({rounded(point.lon, 1e6), rounded(point.lat, 1e6)});
        }
        return same;
    }
    auto& projection = projections_[epsg];
    if (projection == nullptr) {
        projection = sources::spatial_module().projection_to(epsg);
    }
    auto projected = projection->project(points);
    for (auto& point : projected) {
        point = {rounded(point.x, 10), rounded(point.y, 10)};
    }
    return projected;
}

}  // namespace epingle::exporting
