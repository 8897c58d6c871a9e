#pragma once

#include "geodata/sources/table_file.hpp"
#include "src/importing/header.hpp"

#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <vector>

namespace epingle::importing {

/// The rows of a spreadsheet below its header.
struct Rows {
    std::unique_ptr<sources::RecordReader> reader{};
    Header header;
    std::string sheet{};                 ///< its name, where the file has several; else empty
    std::vector<std::string> remarks{};  ///< French: why that sheet, and which others there are

    /// As people are told of a row: « ligne 12 », « feuille « Membres », ligne 12 ».
    [[nodiscard]] std::string name_of(std::uint64_t row) const;
};

/// `csv` must outlive the rows. Throws as CsvReader and `find_header` do.
[[nodiscard]] Rows rows_of(std::istream& csv, std::vector<ColumnChoice> const& choices = {});

/// Of the sheet of that name or number, else of the first that has a commune's column, else of the
/// first where some column says where members are. `file` must outlive the rows. Throws
/// Error{bad_input} when there is no such sheet, and as `find_header` does.
[[nodiscard]] Rows rows_of(sources::TableFile& file, std::string const& sheet,
                           std::vector<ColumnChoice> const& choices = {});

}  // namespace epingle::importing
