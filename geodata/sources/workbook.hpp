#pragma once

#include "geodata/sources/record_reader.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace epingle::sources {

/// What a file of tables is, if it is no CSV.
enum class WorkbookKind { xlsx, ods, geojson };

/// A file of sheets. The sheets of a spreadsheet are as they stand, whatever their first row; those
/// of GeoJSON begin with a row 0 of headers: longitude and latitude of points, then the names of
/// the properties. For one thread.
class Workbook {
public:
    Workbook() = default;
    virtual ~Workbook() = default;
    Workbook(Workbook const&) = delete;
    Workbook& operator=(Workbook const&) = delete;
    Workbook(Workbook&&) = delete;
    Workbook& operator=(Workbook&&) = delete;

    /// Those that are not empty.
    [[nodiscard]] virtual std::vector<std::string> const& sheets() const noexcept = 0;
    /// From its first row, however often; one reader at a time, which the workbook must outlive.
    /// Reads numbers as they are kept, dates as 2024/03/07 or 2024-03-07. Throws Error{bad_input}
    /// when the sheet is damaged or larger than spreadsheets are.
    [[nodiscard]] virtual std::unique_ptr<RecordReader> read(std::size_t sheet) = 0;
};

/// Opens the bytes of a file, which are GDAL's to read: by no name that could mean something to it,
/// and with one driver alone. Throws Error{bad_input} when it is not of that kind.
[[nodiscard]] std::unique_ptr<Workbook> open_workbook(std::string bytes, WorkbookKind kind);

}  // namespace epingle::sources
