#pragma once

#include "geodata/sources/record_reader.hpp"
#include "src/importing/column_map.hpp"

#include <string>
#include <vector>

namespace epingle::importing {

/// The row that names the columns, and what they mean.
struct Header {
    std::vector<std::string> cells{};
    ColumnMap columns;
};

/// Reads up to the header: the first row where some column says where members are; titles may
/// stand above it. Throws Error{bad_input} when none of the first rows does, listing the columns
/// found.
[[nodiscard]] Header find_header(sources::RecordReader& reader,
                                 std::vector<ColumnChoice> const& choices);

}  // namespace epingle::importing
