#pragma once

#include "geodata/sources/csv_reader.hpp"
#include "src/base/lon_lat.hpp"
#include "src/community/member.hpp"
#include "src/importing/column_map.hpp"
#include "src/importing/row_table.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::importing {

/// A row as a member, not yet placed; or why it cannot be one.
struct MemberRow {
    std::uint64_t row{};  ///< of the spreadsheet; 1 is its first
    community::Member member{};
    /// A hint of where the member is, never stored nor shown: Épingle knows nothing finer than a
    /// commune.
    std::optional<LonLat> at{};
    std::string rejection{};              ///< French; empty when the row is a member
    std::vector<std::string> warnings{};  ///< French: what was left out of it
};

/// The cell of that field, trimmed, on one line; empty when there is none.
[[nodiscard]] std::string read_cell(sources::CsvRecord const& record, ColumnMap const& columns,
                                    Field field);
/// The cells that say where a member is.
[[nodiscard]] community::PlaceAsWritten read_place(sources::CsvRecord const& record,
                                                   ColumnMap const& columns);

/// Makes members of records, and gives each the key by which a later import finds it again: its
/// identifier, else its name and organisation; the second of two alike in one file is told by its
/// turn. Holds some 30 bytes per row, no text.
class MemberRows {
public:
    /// `columns` must outlive it.
    MemberRows(ColumnMap const& columns, community::Visibility visibility)
        : columns_{columns}, visibility_{visibility} {}

    [[nodiscard]] MemberRow read(sources::CsvRecord const& record);

private:
    [[nodiscard]] std::string cell(sources::CsvRecord const& record, Field field) const {
        return read_cell(record, columns_, field);
    }
    void read_name(sources::CsvRecord const& record, community::Member& member) const;
    void read_dates(sources::CsvRecord const& record, MemberRow& row) const;
    void read_coordinates(sources::CsvRecord const& record, MemberRow& row) const;
    void give_key(std::string const& identifier, std::uint64_t row_number, MemberRow& row);

    ColumnMap const& columns_;
    community::Visibility visibility_;
    RowTable row_of_identifier_{};
    RowTable turns_{};  ///< how often a key was met
};

}  // namespace epingle::importing
