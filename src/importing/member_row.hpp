#pragma once

#include "geodata/sources/record_reader.hpp"
#include "src/base/lon_lat.hpp"
#include "src/community/member.hpp"
#include "src/importing/column_map.hpp"
#include "src/importing/field_cells.hpp"
#include "src/importing/row_table.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
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

/// Makes members of records, and gives each the key by which a later import finds it again: its
/// identifier, else its name and organisation; the second of two alike in one file is told by its
/// turn. Holds some 30 bytes per row, no text.
class MemberRows {
public:
    enum class Wanted {
        members,
        counts,  ///< neither `sort_name`, nor a key where there is no identifier
    };

    /// `columns` must outlive it.
    MemberRows(ColumnMap const& columns, community::Visibility visibility)
        : cells_{columns},
          visibility_{visibility},
          has_position_{columns.has(Field::longitude) && columns.has(Field::latitude)} {}

    void want(Wanted wanted) noexcept { wanted_ = wanted; }

    /// Into `row`, whatever it was, for its memory. Its key may still be that of another row.
    void read(sources::Record const& record, MemberRow& row);
    /// Makes all keys different, or rejects a row for want of it. To be given each row that was
    /// read, in their order.
    void tell_apart(std::span<MemberRow> rows);

private:
    void read_name(community::Member& member) const;
    void read_dates(MemberRow& row) const;
    void read_coordinates(MemberRow& row) const;
    void read_key(community::Member& member) const;
    void tell_apart(MemberRow& row, std::uint64_t hash);

    FieldCells cells_;
    community::Visibility visibility_;
    bool has_position_;
    Wanted wanted_{Wanted::members};
    RowTable met_{};                       ///< an identifier's row, or how often a name came
    std::vector<std::uint64_t> hashes_{};  ///< of the keys of some rows
};

}  // namespace epingle::importing
