#include "src/importing/member_row.hpp"

#include "src/base/text.hpp"
#include "src/importing/degrees.hpp"
#include "src/importing/french_date.hpp"

#include <utility>

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

void join(std::string_view first, std::string_view second, std::string& joined) {
    joined = first;
    if (!first.empty() && !second.empty()) {
        joined += ' ';
    }
    joined += second;
}

constexpr std::string_view identifier_key = "id:";

}  // namespace

void MemberRows::read(sources::Record const& record, MemberRow& row) {
    row.row = record.row;
    row.rejection = rejection_of(record.fault);
    row.warnings.clear();
    if (!row.rejection.empty()) {
        return;
    }
    cells_.read(record);
    auto& member = row.member;
    read_name(member);
    member.organisation = cells_[Field::organisation];
    member.category = cells_[Field::category];
    cells_.copy_place(member.as_written);
    member.visibility = visibility_;
    read_dates(row);
    read_coordinates(row);
    if (member.name.empty() && member.organisation.empty() && cells_[Field::identifier].empty() &&
        member.as_written == community::PlaceAsWritten{} && !row.at) {
        row.rejection = "la ligne n’a ni nom, ni organisme, ni lieu";
        return;
    }
    read_key(member);
}

void MemberRows::read_name(community::Member& member) const {
    auto const surname = cells_[Field::surname];
    auto const first_name = cells_[Field::first_name];
    bool const is_whole = surname.empty() && first_name.empty();
    join(first_name, is_whole ? cells_[Field::full_name] : surname, member.name);
    if (wanted_ == Wanted::counts) {
        return;
    }
    if (member.name.empty()) {
        member.sort_name = fold(cells_[Field::organisation]);
    } else if (is_whole) {
        member.sort_name = fold(member.name);
    } else {
        join(surname, first_name, member.sort_name);
        member.sort_name = fold(member.sort_name);
    }
}

void MemberRows::read_dates(MemberRow& row) const {
    auto const read = [&](Field field, std::string& into) {
        auto const written = cells_[field];
        into.clear();
        if (written.empty()) {
            return;
        }
        if (auto date = iso_date_of(written)) {
            into = *std::move(date);
        } else {
            row.warnings.push_back(
                std::string{name_of(field)} + " « " + std::string{written} +
                " » : ce n’est pas une date (JJ/MM/AAAA), elle est laissée de côté");
        }
    };
    read(Field::joined_on, row.member.joined_on);
    read(Field::left_on, row.member.left_on);
}

/// The warnings do not repeat a position: a report may be passed on, and a home is nobody's
/// business.
void MemberRows::read_coordinates(MemberRow& row) const {
    auto const lon = cells_[Field::longitude];
    auto const lat = cells_[Field::latitude];
    row.at.reset();
    if (!has_position_ || (lon.empty() && lat.empty())) {
        return;
    }
    auto const read = [&](Field field, std::string_view written, double bound) {
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

void MemberRows::read_key(community::Member& member) const {
    auto& key = member.key;
    if (auto const identifier = cells_[Field::identifier]; !identifier.empty()) {
        key = identifier_key;
        key += identifier;
        return;
    }
    key.clear();
    if (wanted_ == Wanted::counts) {
        return;
    }
    key.append("nom:").append(fold(member.name)).append("|").append(fold(member.organisation));
    if (member.name.empty()) {
        auto const& written = member.as_written;
        key.append("|").append(fold(written.commune)).append("|").append(fold(written.postcode));
    }
}

/// All hashes first: the table is larger than any cache, and the memory of many slots comes sooner
/// when it is asked for at once.
void MemberRows::tell_apart(std::span<MemberRow> rows) {
    hashes_.clear();
    for (MemberRow const& row : rows) {
        hashes_.push_back(RowTable::hash_of(row.member.key));
        met_.prefetch(hashes_.back());
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].rejection.empty() && !rows[i].member.key.empty()) {
            tell_apart(rows[i], hashes_[i]);
        }
    }
}

void MemberRows::tell_apart(MemberRow& row, std::uint64_t hash) {
    auto& key = row.member.key;
    auto& met = met_.at(hash);
    if (!key.starts_with(identifier_key)) {
        if (++met > 1) {
            key += '#' + std::to_string(met);
        }
    } else if (met == 0) {
        met = static_cast<std::uint32_t>(row.row);
    } else {
        row.rejection = "l’identifiant « " + key.substr(identifier_key.size()) +
                        " » est déjà celui de la ligne " + std::to_string(met);
    }
}

}  // namespace epingle::importing
