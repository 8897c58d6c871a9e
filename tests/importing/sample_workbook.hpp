#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace epingle::tests {

/// Names and bytes of the files in an archive.
using Parts = std::vector<std::pair<std::string, std::string>>;
/// Names and rows of sheets, in the XML of their format.
using Sheets = std::vector<std::pair<std::string, std::string>>;

/// A ZIP archive of stored files. `claimed_bytes`: what its directory says each of them unpacks to,
/// if not the truth.
[[nodiscard]] std::string zip_of(Parts const& parts, std::uint32_t claimed_bytes = 0);

/// The least that is a workbook. In cells, style 1 is a date.
[[nodiscard]] std::string xlsx_of(Sheets const& sheets);
[[nodiscard]] std::string ods_of(Sheets const& sheets);

/// A file that GDAL's driver writes: "XLSX" or "ODS", of text cells, the first row the header.
using Rows = std::vector<std::vector<std::string>>;
[[nodiscard]] std::string written_by_gdal(std::string const& driver,
                                          std::vector<std::pair<std::string, Rows>> const& sheets);

}  // namespace epingle::tests
