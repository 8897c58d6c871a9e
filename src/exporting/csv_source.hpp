#pragma once

#include "src/base/byte_source.hpp"
#include "src/exporting/about.hpp"
#include "src/exporting/table.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::exporting {

/// A table as a CSV file that French spreadsheets open unharmed: UTF-8 with its mark, semicolons,
/// CRLF, a line of headers, cells as csv_cell.hpp has them. Nothing but the table: what it says of
/// itself is in `csv_description`.
class CsvSource final : public ByteSource {
public:
    explicit CsvSource(std::unique_ptr<Table> table) : table_{std::move(table)} {}

    [[nodiscard]] std::optional<std::string> next() override;

private:
    std::unique_ptr<Table> table_;
    bool has_header_{false};
};

/// What goes with such a file: a description by the W3C's Metadata Vocabulary for Tabular Data,
/// which belongs beside it as "NAME.csv-metadata.json". In the file itself it would be rows that
/// spreadsheets, QGIS and imports take for data.
[[nodiscard]] std::string csv_description(std::string_view file_name,
                                          std::vector<sources::Field> const& fields,
                                          About const& about);

}  // namespace epingle::exporting
