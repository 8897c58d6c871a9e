#pragma once

#include "src/base/lon_lat.hpp"
#include "src/base/outline.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace epingle::sources {

/// A code is a text that programs must not take for a number: "01004" is not 1004.
enum class FieldType { text, code, integer, real };

/// One column of a table that is written to a file.
struct Field {
    std::string key{};    ///< for programs: "members"
    std::string label{};  ///< for readers: « membres »
    FieldType type{FieldType::text};

    friend bool operator==(Field const&, Field const&) = default;
};

/// One cell; monostate: nothing is known.
using Value = std::variant<std::monostate, std::string, std::int64_t, double>;

/// One row, and where it is.
struct Feature {
    std::vector<Value> values{};  ///< one a field
    std::optional<LonLat> at{};   ///< absent: nobody knows where
    Outline outline{};            ///< empty: not known, or not asked for
    /// EPSG code of the plane coordinates of its region of the world; 0: nobody knows where it is.
    int legal_crs{};
};

}  // namespace epingle::sources
