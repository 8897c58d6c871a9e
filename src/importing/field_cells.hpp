#pragma once

#include "geodata/sources/record_reader.hpp"
#include "src/community/member.hpp"
#include "src/importing/column_map.hpp"

#include <array>
#include <string>
#include <string_view>

namespace epingle::importing {

/// The cells of one record by what they hold, trimmed, on one line. One object reads many records:
/// most cells are not even copied.
class FieldCells {
public:
    /// `columns` must outlive it.
    explicit FieldCells(ColumnMap const& columns) : columns_{columns} {}

    /// `record` must live, and stay as it is, as long as these cells are looked at.
    void read(sources::Record const& record);

    /// Empty when the record has no such cell.
    [[nodiscard]] std::string_view operator[](Field field) const noexcept {
        return cells_[static_cast<std::size_t>(field)];
    }
    /// The cells that say where a member is. In place, for the memory that `place` has.
    void copy_place(community::PlaceAsWritten& place) const;

private:
    ColumnMap const& columns_;
    std::array<std::string_view, field_count> cells_{};
    std::array<std::string, field_count> lines_{};  ///< what held controls, without them
};

}  // namespace epingle::importing
