#include "src/importing/import_report.hpp"

#include "src/base/text.hpp"

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

std::string as_written(community::Member const& member) {
    std::string text;
    auto const& place = member.as_written;
    for (std::string const* cell :
         {&place.commune, &place.postcode, &place.departement, &place.insee_code}) {
        if (!cell->empty()) {
            text += (text.empty() ? "" : ", ") + *cell;
        }
    }
    return text.empty() ? member.organisation : text;
}

void print_row(std::ostream& screen, ReportRow const& row) {
    screen << "  ligne " << row.row << " : ";
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

}  // namespace

ImportReport::ImportReport(geodata::Gazetteer const& gazetteer, std::ostream* file)
    : gazetteer_{gazetteer}, file_{file} {
    if (file_ != nullptr) {
        *file_ << "\xEF\xBB\xBF"
               << "ligne;statut;écrit;réponse;raison;candidats\r\n";
    }
}

std::uint64_t ImportReport::count(Finding finding) const noexcept {
    return counts_[position_of(finding)];
}

std::string ImportReport::place_name(geodata::Level level, std::string_view code) const {
    if (level == geodata::Level::commune) {
        auto const* commune = gazetteer_.commune_of_any_code(code);
        return commune == nullptr ? std::string{code}
                                  : commune->name + " (" + commune->departement + ")";
    }
    auto const* territory = gazetteer_.territory(level, code);
    return (territory == nullptr ? std::string{code} : territory->name) + " (" +
           std::string{french_name_of(level)} + ")";
}

void ImportReport::add_placed(std::uint64_t row, community::Member const& member) {
    ReportRow found{.row = row, .finding = Finding::unplaced, .written = as_written(member)};
    if (auto const* placed = std::get_if<geodata::Placed>(&member.placement)) {
        if (placed->certainty == geodata::Certainty::exact) {
            ++exact;
            return;
        }
        found.finding = Finding::probable;
        found.answer = place_name(placed->level, placed->code);
        found.reason = in_french(placed->reason);
    } else if (auto const* ambiguous = std::get_if<geodata::Ambiguous>(&member.placement)) {
        found.finding = Finding::ambiguous;
        found.reason = in_french(ambiguous->reason);
        for (auto const& candidate : ambiguous->candidates) {
            found.candidates += (found.candidates.empty() ? "" : ", ") + candidate.code + ' ' +
                                place_name(candidate.level, candidate.code);
        }
    } else {
        found.reason = in_french(std::get<geodata::Unplaced>(member.placement).reason);
    }
    add(std::move(found));
}

void ImportReport::add_rejected(std::uint64_t row, std::string reason) {
    add({.row = row, .finding = Finding::rejected, .reason = std::move(reason)});
}

void ImportReport::add_warning(std::uint64_t row, std::string reason) {
    add({.row = row, .finding = Finding::warning, .reason = std::move(reason)});
}

void ImportReport::add(ReportRow row) {
    auto const kind = position_of(row.finding);
    ++counts_[kind];
    if (file_ != nullptr) {
        *file_ << row.row << ';' << keys[kind] << ';' << csv_cell(row.written) << ';'
               << csv_cell(row.answer) << ';' << csv_cell(row.reason) << ';'
               << csv_cell(row.candidates) << "\r\n";
    }
    if (first_rows_[kind].size() < rows_on_screen) {
        first_rows_[kind].push_back(std::move(row));
    }
}

void ImportReport::print(std::ostream& screen) const {
    screen << counted(rows_read, "ligne lue", "lignes lues") << " : "
           << counted(located(), "située", "situées") << " (dont " << count(Finding::probable)
           << " à vérifier), " << counted(count(Finding::ambiguous), "ambiguë", "ambiguës") << ", "
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
    for (auto const& text : remarks_) {
        screen << text << '\n';
    }
    for (std::size_t kind = 0; kind < finding_count; ++kind) {
        if (counts_[kind] == 0) {
            continue;
        }
        screen << '\n' << titles[kind] << " : " << counts_[kind] << '\n';
        for (auto const& row : first_rows_[kind]) {
            print_row(screen, row);
        }
        if (counts_[kind] > first_rows_[kind].size()) {
            screen << "  … et " << counts_[kind] - first_rows_[kind].size()
                   << " autres ; la liste entière : --report rapport.csv\n";
        }
    }
}

}  // namespace epingle::importing
