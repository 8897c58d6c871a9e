#include "src/importing/member_import.hpp"

#include "geodata/sources/csv_reader.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/importing/member_row.hpp"
#include "src/store/import_transaction.hpp"

#include <optional>
#include <unordered_map>
#include <utility>

namespace epingle::importing {

namespace {

using sources::CsvReader;
using sources::CsvRecord;

/// Title rows that people leave above the header.
constexpr std::uint64_t rows_before_header = 10;
/// What is remembered of rows already placed is bounded; most files repeat themselves long before.
constexpr std::size_t places_remembered = 200'000;

/// A geocoder that remembers: spreadsheets write the same place in the same way many times.
class RememberingGeocoder {
public:
    explicit RememberingGeocoder(geodata::Geocoder const& geocoder) : geocoder_{geocoder} {}

    geodata::Placement place(community::Member const& member) {
        auto const& written = member.as_written;
        key_.clear();
        for (std::string const* cell : {&written.commune, &written.postcode, &written.departement,
                                        &written.insee_code, &member.organisation}) {
            key_.append(*cell).push_back('\x1F');  // no cell holds a control
        }
        if (auto const known = placements_.find(key_); known != placements_.end()) {
            return known->second;
        }
        auto placement = geocoder_.place({.commune = written.commune,
                                          .postcode = written.postcode,
                                          .departement = written.departement,
                                          .insee_code = written.insee_code,
                                          .organisation = member.organisation});
        if (placements_.size() < places_remembered) {
            placements_.emplace(key_, placement);
        }
        return placement;
    }

private:
    geodata::Geocoder const& geocoder_;
    std::unordered_map<std::string, geodata::Placement> placements_{};
    std::string key_{};
};

struct Header {
    std::vector<std::string> cells{};
    ColumnMap columns;
};

[[noreturn]] void refuse_header(std::vector<std::string> const& cells) {
    std::string found;
    for (std::string const& cell : cells) {
        found += (found.empty() ? "« " : ", « ") + std::string{trim(cell)} + " »";
    }
    throw Error{ErrorKind::bad_input,
                "aucune colonne ne dit où sont les membres (commune, code postal, département, "
                "code INSEE ou organisme) ; "
                "colonnes trouvées : " +
                    found + " ; nommez-en une par --map commune=\"En-tête\""};
}

/// The first row that reads as a header, of the first few; it may have titles above it.
Header find_header(CsvReader& reader, std::vector<ColumnChoice> const& choices) {
    std::vector<std::string> first;
    CsvRecord record;
    std::optional<Error> wrong_choice;
    while (reader.next(record) && record.row <= rows_before_header) {
        if (record.is_blank()) {
            continue;
        }
        if (first.empty()) {
            first = record.cells;
        }
        try {
            ColumnMap columns{record.cells, choices};
            if (columns.has_place()) {
                return {record.cells, columns};
            }
        } catch (Error const& error) {
            if (!wrong_choice) {
                wrong_choice = error;
            }
        }
    }
    if (wrong_choice) {
        throw Error{*wrong_choice};
    }
    refuse_header(first);
}

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
    std::string ignored;
    for (std::string const& name : header.columns.ignored(header.cells)) {
        ignored += (ignored.empty() ? "« " : ", « ") + name + " »";
    }
    if (!ignored.empty()) {
        report.remark("Colonnes ignorées, jamais enregistrées : " + ignored + ".");
    }
    if (!header.columns.has(Field::commune) && !header.columns.has(Field::insee_code)) {
        report.remark(
            "Aucune colonne de commune : les membres sont situés par les autres colonnes, "
            "souvent moins finement ; au besoin --map commune=\"En-tête\".");
    }
}

void store_member(community::Member const& member,
                  std::optional<store::ImportTransaction>& transaction, ImportReport& report) {
    if (!transaction) {
        return;
    }
    switch (transaction->put(member)) {
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

}  // namespace

ImportReport import_members(std::istream& in, ImportOptions const& options,
                            geodata::Gazetteer const& gazetteer, geodata::Geocoder const& geocoder,
                            store::Store const* store, std::ostream* report_file,
                            Progress& progress) {
    CsvReader reader{in};
    auto const header = find_header(reader, options.columns);
    ImportReport report{gazetteer, report_file};
    remark_on_columns(header, report);

    MemberRows rows{header.columns, options.visibility};
    RememberingGeocoder places{geocoder};
    std::optional<store::ImportTransaction> transaction;
    if (store != nullptr) {
        transaction.emplace(*store, options.fictional);
    }
    for (CsvRecord record; reader.next(record);) {
        progress.advance_to(reader.bytes_read());
        if (record.is_blank()) {
            ++report.blank_rows;
            continue;
        }
        ++report.rows_read;
        auto row = rows.read(record);
        for (auto& warning : row.warnings) {
            report.add_warning(record.row, std::move(warning));
        }
        if (!row.rejection.empty()) {
            report.add_rejected(record.row, std::move(row.rejection));
            continue;
        }
        row.member.placement = places.place(row.member);
        report.add_placed(record.row, row.member);
        store_member(row.member, transaction, report);
    }
    if (reader.recoded_cells() > 0) {
        report.remark(counted(reader.recoded_cells(), "cellule lue", "cellules lues") +
                      " comme du Windows-1252 (le fichier n’est pas en UTF-8).");
    }
    if (transaction) {
        transaction->commit({.source = options.source,
                             .rows_read = report.rows_read,
                             .rejected = report.count(Finding::rejected)});
        store->tidy();
        report.written = true;
    }
    return report;
}

}  // namespace epingle::importing
