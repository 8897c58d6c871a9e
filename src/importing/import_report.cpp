#include "src/importing/import_report.hpp"

#include "src/base/text.hpp"
#include "src/importing/choice_file.hpp"
#include "src/importing/column_map.hpp"
#include "src/importing/place_code.hpp"

#include <variant>

namespace epingle::importing {

namespace {

constexpr std::array<std::string_view, finding_count> keys{"probable", "ambigu", "non situé",
                                                           "rejeté", "avertissement"};

constexpr std::array<std::string_view, finding_count> titles{
    "À vérifier (placés, mais pas à coup sûr)", "Ambigus (à choisir)", "Non situés", "Rejetés",
    "Avertissements"};

std::size_t position_of(Finding finding) {
    return static_cast<std::size_t>(finding);
}

/// A cell that no spreadsheet will take for a formula, quoted where CSV asks for it.
std::string csv_cell(std::string_view text) {
    std::string cell{text};
    if (!cell.empty() && std::string_view{"=+-@\t\r"}.find(cell[0]) != std::string_view::npos) {
        cell.insert(0, 1, '\'');
    }
    if (cell.find_first_of(";\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string quoted{'"'};
    for (char const character : cell) {
        quoted += character;
        quoted += character == '"' ? "\"" : "";
    }
    return quoted + '"';
}

void print_row(std::ostream& screen, std::string const& sheet, ReportRow const& row) {
    screen << "  " << (sheet.empty() ? "" : "feuille « " + sheet + " », ") << "ligne " << row.row
           << " : ";
    if (!row.written.empty()) {
        screen << "« " << row.written << " » ";
    }
    if (!row.answer.empty()) {
        screen << "→ " << row.answer << ", ";
    }
    screen << row.reason;
    if (!row.candidates.empty()) {
        screen << " : " << row.candidates;
    }
    screen << '\n';
}

std::string_view kept(std::uint64_t members) {
    return members > 1 ? "la base les garde, sans les compter ni les montrer.\n"
                       : "la base le garde, sans le compter ni le montrer.\n";
}

/// The place's cells, in the order of `place_fields`.
std::array<std::string_view, 7> place_cells(community::Member const& member) {
    auto const& written = member.as_written;
    return {written.commune, written.postcode,   written.departement, written.region,
            written.epci,    written.insee_code, member.organisation};
}

constexpr std::array place_fields{Field::commune,     Field::postcode, Field::departement,
                                  Field::region,      Field::epci,     Field::insee_code,
                                  Field::organisation};

}  // namespace

std::string written_place(community::PlaceAsWritten const& written, std::string_view organisation) {
    std::string text;
    for (std::string const* cell : {&written.commune, &written.postcode, &written.departement,
                                    &written.insee_code, &written.region, &written.epci}) {
        if (!cell->empty()) {
            text += (text.empty() ? "" : ", ") + *cell;
        }
    }
    return text.empty() ? std::string{organisation} : text;
}

ImportReport::ImportReport(geodata::Gazetteer const& gazetteer, std::ostream* file)
    : gazetteer_{gazetteer}, file_{file} {
    if (file_ != nullptr) {
        *file_ << "\xEF\xBB\xBF"
               << "ligne;statut;écrit;réponse;raison;candidats;" << choice_column;
        for (Field const field : place_fields) {
            *file_ << ';' << name_of(field);
        }
        *file_ << "\r\n";
    }
}

std::uint64_t ImportReport::count(Finding finding) const noexcept {
    return counts_[position_of(finding)];
}

void ImportReport::add_placed(std::uint64_t row, community::Member const& member) {
    ReportRow found{.row = row, .finding = Finding::unplaced};
    if (auto const* placed = std::get_if<geodata::Placed>(&member.placement)) {
        if (placed->certainty == geodata::Certainty::exact) {
            ++exact;
            remembered += placed->reason.kind == geodata::ReasonKind::remembered_choice ? 1U : 0U;
            return;
        }
        found.finding = Finding::probable;
        found.answer = place_name(gazetteer_, {placed->level, placed->code});
        found.reason = in_french(placed->reason);
    } else if (auto const* ambiguous = std::get_if<geodata::Ambiguous>(&member.placement)) {
        found.finding = Finding::ambiguous;
        found.reason = in_french(ambiguous->reason);
        for (auto const& candidate : ambiguous->candidates) {
            store::PlaceRef const place{candidate.level, candidate.code};
            found.candidates += (found.candidates.empty() ? "" : ", ") + place_code(place) + ' ' +
                                place_name(gazetteer_, place);
        }
    } else {
        found.reason = in_french(std::get<geodata::Unplaced>(member.placement).reason);
    }
    found.written = written_place(member.as_written, member.organisation);
    add(std::move(found), &member);
}

void ImportReport::add_rejected(std::uint64_t row, std::string reason) {
    add({.row = row, .finding = Finding::rejected, .reason = std::move(reason)});
}

void ImportReport::add_warning(std::uint64_t row, std::string reason) {
    add({.row = row, .finding = Finding::warning, .reason = std::move(reason)});
}

void ImportReport::add(ReportRow row, community::Member const* member) {
    auto const kind = position_of(row.finding);
    ++counts_[kind];
    if (file_ != nullptr) {
        write(row, member);
    }
    if (first_rows_[kind].size() < rows_on_screen) {
        first_rows_[kind].push_back(std::move(row));
    }
}

void ImportReport::write(ReportRow const& row, community::Member const* member) {
    *file_ << row.row << ';' << keys[position_of(row.finding)] << ';' << csv_cell(row.written)
           << ';' << csv_cell(row.answer) << ';' << csv_cell(row.reason) << ';'
           << csv_cell(row.candidates) << ';';  // then the empty « choix »
    for (std::size_t i = 0; i < place_fields.size(); ++i) {
        *file_ << ';' << (member == nullptr ? "" : csv_cell(place_cells(*member)[i]));
    }
    *file_ << "\r\n";
}

void ImportReport::print_departures(std::ostream& screen) const {
    if (gone > 0) {
        screen << counted(gone, "membre parti", "membres partis")
               << " d’après la date de départ : " << kept(gone);
    }
    if (!absent) {
        return;
    }
    auto const many = *absent > 1;
    if (*absent == 0) {
        screen << "Personne n’est parti : tous les membres de la base sont dans ce fichier.\n";
    } else if (written) {
        screen << counted(*absent, "membre absent", "membres absents") << " de ce fichier "
               << (many ? "sont partis" : "est parti") << " aujourd’hui : " << kept(*absent);
    } else {
        screen << counted(*absent, "membre de la base est absent",
                          "membres de la base sont absents")
               << " de ce fichier : l’import " << (many ? "les" : "le") << " ferait partir.\n";
    }
}

void ImportReport::print(std::ostream& screen) const {
    screen << counted(rows_read, "ligne lue", "lignes lues") << " : "
           << counted(located(), "située", "situées") << " (dont " << count(Finding::probable)
           << " à vérifier"
           << (remembered == 0 ? "" : ", " + std::to_string(remembered) + " par un choix déjà fait")
           << "), " << counted(count(Finding::ambiguous), "ambiguë", "ambiguës") << ", "
           << counted(count(Finding::unplaced), "non située", "non situées") << ", "
           << counted(count(Finding::rejected), "rejetée", "rejetées");
    if (blank_rows > 0) {
        screen << ", " << counted(blank_rows, "vide", "vides");
    }
    screen << ".\n";
    if (written) {
        screen << counted(created, "membre ajouté", "membres ajoutés") << ", " << updated
               << " mis à jour, " << unchanged << " sans changement.\n";
    } else {
        screen << "Essai : rien n’a été écrit.\n";
    }
    print_departures(screen);
    for (auto const& text : remarks_) {
        screen << text << '\n';
    }
    for (std::size_t kind = 0; kind < finding_count; ++kind) {
        if (counts_[kind] == 0) {
            continue;
        }
        screen << '\n' << titles[kind] << " : " << counts_[kind] << '\n';
        for (auto const& row : first_rows_[kind]) {
            print_row(screen, sheet, row);
        }
        if (counts_[kind] > first_rows_[kind].size()) {
            screen << "  … et " << counts_[kind] - first_rows_[kind].size()
                   << " autres ; la liste entière : --report rapport.csv\n";
        }
    }
}

}  // namespace epingle::importing
