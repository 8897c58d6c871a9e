#include "src/importing/member_import.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace epingle::importing {

namespace {

void remark_on_columns(Header const& header, ImportReport& report) {
    std::string read;
    for (std::size_t i = 0; i < field_count; ++i) {
        auto const field = static_cast<Field>(i);
        if (auto const column = header.columns.column_of(field)) {
            read += (read.empty() ? "" : ", ") + std::string{name_of(field)} + " = « " +
                    std::string{trim(header.cells[*column])} + " »";
        }
    }
    report.remark("Colonnes lues : " + read + ".");
    auto const ignored = header.columns.ignored(header.cells);
    if (!ignored.empty()) {
        report.remark("Colonnes ignorées, jamais enregistrées : " + quoted_list(ignored) + ".");
    }
    if (!header.columns.has(Field::commune) && !header.columns.has(Field::insee_code)) {
        report.remark(
            "Aucune colonne de commune : les membres sont situés par les autres colonnes, "
            "souvent moins finement ; au besoin --map commune=\"En-tête\".");
    }
}

void count_outcome(store::ImportTransaction::Outcome outcome, ImportReport& report) {
    switch (outcome) {
        case store::ImportTransaction::Outcome::created:
            ++report.created;
            break;
        case store::ImportTransaction::Outcome::updated:
            ++report.updated;
            break;
        case store::ImportTransaction::Outcome::unchanged:
            ++report.unchanged;
            break;
    }
}

/// A cell beyond the header's last has no name: it is never read, which the user must know.
bool has_nameless_cells(sources::CsvRecord const& record, Header const& header) {
    auto const named = std::min(header.cells.size(), record.cells.size());
    return std::any_of(record.cells.begin() + static_cast<std::ptrdiff_t>(named),
                       record.cells.end(),
                       [](std::string const& cell) { return !trim(cell).empty(); });
}

}  // namespace

MemberImport::MemberImport(std::istream& in, ImportOptions options,
                           geodata::Gazetteer const& gazetteer, geodata::Geocoder const& geocoder)
    : options_{std::move(options)},
      gazetteer_{gazetteer},
      reader_{in},
      header_{find_header(reader_, options_.columns)},
      rows_{header_.columns, options_.visibility},
      places_{geocoder} {}

ImportReport MemberImport::run(store::Store const* store, std::ostream* report_file,
                               Progress& progress) {
    ImportReport report{gazetteer_, report_file};
    remark_on_columns(header_, report);
    std::optional<store::ImportTransaction> transaction;
    if (store != nullptr) {
        transaction.emplace(*store, options_.fictional);
    }
    for (sources::CsvRecord record; reader_.next(record);) {
        progress.advance_to(reader_.bytes_read());
        take(record, transaction ? &*transaction : nullptr, report);
    }
    if (report.rows_read == 0) {
        report.remark("Ce fichier n’a que sa ligne d’en-tête : aucun membre n’y est.");
    }
    if (reader_.recoded_cells() > 0) {
        report.remark(counted(reader_.recoded_cells(), "cellule lue", "cellules lues") +
                      " comme du " + std::string{name_of(reader_.legacy())} +
                      " (le fichier n’est pas, ou pas tout, en UTF-8).");
    }
    if (transaction) {
        transaction->commit({.source = options_.source,
                             .rows_read = report.rows_read,
                             .rejected = report.count(Finding::rejected)});
        store->tidy();
        report.written = true;
    }
    return report;
}

void MemberImport::take(sources::CsvRecord const& record, store::ImportTransaction* transaction,
                        ImportReport& report) {
    if (record.is_blank()) {
        ++report.blank_rows;
        return;
    }
    ++report.rows_read;
    auto row = rows_.read(record);
    if (!row.rejection.empty()) {
        report.add_rejected(record.row, std::move(row.rejection));
        return;
    }
    for (auto& warning : row.warnings) {
        report.add_warning(record.row, std::move(warning));
    }
    if (has_nameless_cells(record, header_)) {
        report.add_warning(record.row,
                           "la ligne a plus de cellules que l’en-tête : celles en trop ne sont pas "
                           "lues ; un séparateur est peut-être de trop");
    }
    row.member.placement = places_.place(row.member);
    report.add_placed(record.row, row.member);
    if (transaction != nullptr) {
        count_outcome(transaction->put(row.member), report);
    }
}

}  // namespace epingle::importing
