#include "src/importing/field_cells.hpp"

#include "src/base/text.hpp"

#include <algorithm>

namespace epingle::importing {

namespace {

bool is_control(char character) noexcept {
    return static_cast<unsigned char>(character) < 0x20 || character == 0x7F;
}

/// Without what our own exports put around a text that a spreadsheet would run or change (see
/// exporting/csv_cell.hpp), and people do by hand: ="01004", '=SOMME.
std::string_view unguarded(std::string_view cell) noexcept {
    bool const is_quoted = cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"');
    bool const is_quieted = cell.size() >= 2 && cell.front() == '\'' &&
                            std::string_view{"=+-@"}.find(cell[1]) != std::string_view::npos;
    if (is_quoted) {
        return cell.substr(2, cell.size() - 3);
    }
    return is_quieted ? cell.substr(1) : cell;
}

}  // namespace

void FieldCells::read(sources::Record const& record) {
    for (std::size_t i = 0; i < field_count; ++i) {
        auto const column = columns_.column_of(static_cast<Field>(i));
        auto& cell = cells_[i];
        cell = column && *column < record.cells.size() ? unguarded(trim(record.cells[*column]))
                                                       : std::string_view{};
        // A cell may hold line breaks, a name may not.
        if (std::any_of(cell.begin(), cell.end(), is_control)) {
            lines_[i] = cell;
            std::replace_if(lines_[i].begin(), lines_[i].end(), is_control, ' ');
            cell = lines_[i];
        }
    }
}

void FieldCells::copy_place(community::PlaceAsWritten& place) const {
    auto const& cells = *this;
    place.commune = cells[Field::commune];
    place.postcode = cells[Field::postcode];
    place.departement = cells[Field::departement];
    place.insee_code = cells[Field::insee_code];
    place.region = cells[Field::region];
    place.epci = cells[Field::epci];
}

}  // namespace epingle::importing
