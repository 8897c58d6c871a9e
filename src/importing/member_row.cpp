#include "src/importing/member_row.hpp"

#include "src/base/text.hpp"
#include "src/importing/degrees.hpp"
#include "src/importing/french_date.hpp"

#include <algorithm>

namespace epingle::importing {

namespace {

std::string_view rejection_of(sources::RecordFault fault) {
    switch (fault) {
        case sources::RecordFault::none:
            return {};
        case sources::RecordFault::unclosed_quote:
            return "un guillemet ouvert n’est jamais refermé";
        case sources::RecordFault::nul_byte:
            return "la ligne contient un octet nul : elle est abîmée";
        case sources::RecordFault::oversized_cell:
            return "une cellule dépasse 64 Kio";
    }
    return {};
}

/// One line, without controls: a cell may hold line breaks, a name may not.
std::string one_line(std::string_view text) {
    std::string line{trim(text)};
    std::replace_if(
        line.begin(), line.end(),
        [](char character) {
            return static_cast<unsigned char>(character) < 0x20 || character == 0x7F;
        },
        ' ');
    return line;
}

std::string joined(std::string const& first, std::string const& second) {
    return first.empty() || second.empty() ? first + second : first + ' ' + second;
}

}  // namespace

std::string read_cell(sources::CsvRecord const& record, ColumnMap const& columns, Field field) {
    auto const column = columns.column_of(field);
    return column && *column < record.cells.size() ? one_line(record.cells[*column])
                                                   : std::string{};
}

community::PlaceAsWritten read_place(sources::CsvRecord const& record, ColumnMap const& columns) {
    auto const cell = [&](Field field) { return read_cell(record, columns, field); };
    return {.commune = cell(Field::commune),
            .postcode = cell(Field::postcode),
            .departement = cell(Field::departement),
            .insee_code = cell(Field::insee_code),
            .region = cell(Field::region),
            .epci = cell(Field::epci)};
}

MemberRow MemberRows::read(sources::CsvRecord const& record) {
    MemberRow row;
    row.row = record.row;
    row.rejection = rejection_of(record.fault);
    if (!row.rejection.empty()) {
        return row;
    }
    auto& member = row.member;
    read_name(record, member);
    member.organisation = cell(record, Field::organisation);
    member.category = cell(record, Field::category);
    member.as_written = read_place(record, columns_);
    member.visibility = visibility_;
    read_dates(record, row);
    read_coordinates(record, row);
    auto const identifier = cell(record, Field::identifier);
    if (member.name.empty() && member.organisation.empty() && identifier.empty() &&
        member.as_written == community::PlaceAsWritten{} && !row.at) {
        row.rejection = "la ligne n’a ni nom, ni organisme, ni lieu";
        return row;
    }
    give_key(identifier, record.row, row);
    return row;
}

void MemberRows::read_name(sources::CsvRecord const& record, community::Member& member) const {
    auto const surname = cell(record, Field::surname);
    auto const first_name = cell(record, Field::first_name);
    member.name = joined(first_name, surname);
    member.sort_name = fold(joined(surname, first_name));
    if (member.name.empty()) {
        member.name = cell(record, Field::full_name);
        member.sort_name = fold(member.name);
    }
    if (member.name.empty()) {
        member.sort_name = fold(cell(record, Field::organisation));
    }
}

void MemberRows::read_dates(sources::CsvRecord const& record, MemberRow& row) const {
    auto const read = [&](Field field, std::string& into) {
        auto const written = cell(record, field);
        if (written.empty()) {
            return;
        }
        if (auto date = iso_date_of(written)) {
            into = *std::move(date);
        } else {
            row.warnings.push_back(
                std::string{name_of(field)} + " « " + written +
                " » : ce n’est pas une date (JJ/MM/AAAA), elle est laissée de côté");
        }
    };
    read(Field::joined_on, row.member.joined_on);
    read(Field::left_on, row.member.left_on);
}

/// The warnings do not repeat a position: a report may be passed on, and a home is nobody's
/// business.
void MemberRows::read_coordinates(sources::CsvRecord const& record, MemberRow& row) const {
    auto const lon = cell(record, Field::longitude);
    auto const lat = cell(record, Field::latitude);
    if (!columns_.has(Field::longitude) || !columns_.has(Field::latitude) ||
        (lon.empty() && lat.empty())) {
        return;
    }
    auto const read = [&](Field field, std::string const& written, double bound) {
        auto const degrees = degrees_of(written, bound);
        if (!degrees) {
            row.warnings.push_back(
                std::string{name_of(field)} +
                (written.empty() ? " : elle manque" : " : ce ne sont pas des degrés décimaux") +
                " (WGS84, ±" + std::to_string(static_cast<int>(bound)) +
                ") ; la position est laissée de côté");
        }
        return degrees;
    };
    auto const east = read(Field::longitude, lon, 180);
    auto const north = read(Field::latitude, lat, 90);
    if (east && north && (*east != 0 || *north != 0)) {  // 0 ; 0 is how tools write « unknown »
        row.at = LonLat{*east, *north};
    }
}

void MemberRows::give_key(std::string const& identifier, std::uint64_t row_number, MemberRow& row) {
    auto& member = row.member;
    if (!identifier.empty()) {
        member.key = "id:" + identifier;
        auto& first_row = row_of_identifier_.at(member.key);
        if (first_row != 0) {
            row.rejection = "l’identifiant « " + identifier + " » est déjà celui de la ligne " +
                            std::to_string(first_row);
            return;
        }
        first_row = static_cast<std::uint32_t>(row_number);
        return;
    }
    member.key = "nom:" + fold(member.name) + '|' + fold(member.organisation);
    if (member.name.empty()) {
        member.key +=
            '|' + fold(member.as_written.commune) + '|' + fold(member.as_written.postcode);
    }
    auto const turn = ++turns_.at(member.key);
    if (turn > 1) {
        member.key += '#' + std::to_string(turn);
    }
}

}  // namespace epingle::importing
