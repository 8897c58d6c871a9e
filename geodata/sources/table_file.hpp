#pragma once

#include "geodata/sources/record_reader.hpp"
#include "geodata/sources/workbook.hpp"

#include <cstddef>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace epingle::sources {

/// A file of rows, told by what is in it and not by its name: CSV, an XLSX or ODS workbook, or
/// GeoJSON.
class TableFile {
public:
    /// Of workbooks, packed and unpacked: GDAL takes several times that in memory.
    static constexpr std::uint64_t most_bytes = std::uint64_t{256} * 1024 * 1024;
    static constexpr std::uint64_t most_unpacked_bytes = std::uint64_t{512} * 1024 * 1024;

    using Open = std::unique_ptr<Workbook> (*)(std::string bytes, WorkbookKind kind);

    /// `in`, opened in binary; `open` is `open_workbook`, by default the module's. What cannot be
    /// sought in (a pipe) is CSV. Throws Error{bad_input} for a workbook that is damaged, too
    /// large, protected by a password or of a format that is not read, and says what to do.
    explicit TableFile(std::ifstream in, Open open = open_in_module);

    /// Their names; one without a name in CSV.
    [[nodiscard]] std::vector<std::string> const& sheets() const noexcept { return sheets_; }
    /// One reader at a time, which the file must outlive; of CSV, once. Throws as CsvReader and
    /// Workbook do.
    [[nodiscard]] std::unique_ptr<RecordReader> read(std::size_t sheet);

    /// Loads the module that has `open_workbook`, and calls it.
    [[nodiscard]] static std::unique_ptr<Workbook> open_in_module(std::string bytes,
                                                                  WorkbookKind kind);

private:
    std::ifstream in_;
    std::unique_ptr<Workbook> workbook_{};
    std::vector<std::string> sheets_{""};
};

}  // namespace epingle::sources
