#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/geocoder.hpp"

#include <cstddef>
#include <functional>
#include <iosfwd>

namespace epingle::geodata {

struct GeocodedRows {
    std::size_t exact{};
    std::size_t probable{};
    std::size_t ambiguous{};
    std::size_t unplaced{};

    [[nodiscard]] std::size_t all() const noexcept {
        return exact + probable + ambiguous + unplaced;
    }
    friend bool operator==(GeocodedRows const&, GeocodedRows const&) = default;
};

/// Geocodes a table of tab-separated values row by row, as it comes: its header has any of
/// `commune`, `postcode`, `departement`, `organisation`, `insee_code`, `region`, `epci`,
/// `longitude`, `latitude` (degrees WGS84); every cell passes through, and `status`, `level`,
/// `code`, `name`, `score`, `reason`, `candidates` (codes divided by |) are appended; where there
/// is a column of organisations, `organisation_kind` and the `category` proposed from it too. Lines
/// may end in CRLF; missing cells are empty; a blank line is a row like another. `progress` is
/// called after each row with their number. Throws Error{bad_input} when the header has none of
/// these columns, and Error{unavailable} when `out` cannot be written.
GeocodedRows geocode_table(std::istream& in, std::ostream& out, Geocoder const& geocoder,
                           Gazetteer const& gazetteer,
                           std::function<void(std::size_t)> const& progress = {});

}  // namespace epingle::geodata
