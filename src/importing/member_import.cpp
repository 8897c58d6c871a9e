#include "src/importing/member_import.hpp"

#include "src/base/day.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/store/choices.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace epingle::importing {

namespace {

/// Enough rows for threads to share what is new in them; so few, in so few bytes, that memory stays
/// small.
constexpr std::size_t rows_at_once = 512;
constexpr std::uint64_t bytes_at_once = std::uint64_t{4} * 1024 * 1024;

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
    if (header.columns.has(Field::longitude) && header.columns.has(Field::latitude)) {
        report.remark("Longitude et latitude aident à situer, et ne sont jamais enregistrées.");
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

/// Into the report, and to who receives them, in order.
void take(std::span<MemberRow> batch, std::string_view today, ImportReport& report,
          MemberImport::Receive const& receive) {
    for (auto const& row : batch) {
        ++report.rows_read;
        if (!row.rejection.empty()) {
            report.add_rejected(row.row, row.rejection);
            continue;
        }
        for (auto const& warning : row.warnings) {
            report.add_warning(row.row, warning);
        }
        report.add_placed(row.row, row.member);
        auto const& left_on = row.member.left_on;
        report.gone += !left_on.empty() && left_on <= today ? 1U : 0U;
        receive(row.member);
    }
}

/// Members without a category get that of their organisation's kind; gives how many.
std::size_t propose_categories(std::span<MemberRow> batch, geodata::Geocoder const& geocoder) {
    std::size_t proposed = 0;
    for (MemberRow& row : batch) {
        auto& member = row.member;
        if (!row.rejection.empty() || !member.category.empty()) {
            continue;
        }
        if (auto const kind = geocoder.kind_of(member.organisation)) {
            member.category = category_of(*kind);
            ++proposed;
        }
    }
    return proposed;
}

[[noreturn]] void refuse_attendance(store::Attendance const& attendance) {
    throw Error{ErrorKind::conflict,
                counted(attendance.absent, "membre n’est pas", "membres ne sont pas") +
                    " dans ce fichier, plus de la moitié des " +
                    counted(attendance.absent + attendance.met, "membre", "membres") +
                    " de la base : --complete les ferait partir. Si c’est bien toute la "
                    "communauté, ajoutez --yes ; sinon, importez sans --complete"};
}

/// A cell beyond the header's last has no name: it is never read, which the user must know.
bool has_nameless_cells(sources::Record const& record, Header const& header) {
    auto const named = std::min(header.cells.size(), record.cells.size());
    return std::any_of(record.cells.begin() + static_cast<std::ptrdiff_t>(named),
                       record.cells.end(),
                       [](std::string const& cell) { return !trim(cell).empty(); });
}

}  // namespace

MemberImport::MemberImport(Rows rows, ImportOptions options, geodata::Gazetteer const& gazetteer,
                           geodata::Geocoder const& geocoder)
    : options_{std::move(options)},
      gazetteer_{gazetteer},
      geocoder_{geocoder},
      file_{std::move(rows)},
      rows_{file_.header.columns, options_.visibility} {}

MemberImport::MemberImport(std::istream& csv, ImportOptions options,
                           geodata::Gazetteer const& gazetteer, geodata::Geocoder const& geocoder)
    : MemberImport{rows_of(csv, options.columns), options, gazetteer, geocoder} {}

ImportReport MemberImport::run(store::Store const* store, std::ostream* report_file,
                               Progress& progress) {
    ImportReport report{gazetteer_, report_file};
    report.sheet = file_.sheet;
    for (auto const& remark : file_.remarks) {
        report.remark(remark);
    }
    remark_on_columns(file_.header, report);
    if (options_.complete && !file_.header.columns.has(Field::identifier)) {
        report.remark(
            "Aucune colonne d’identifiant : qui change de nom ou d’organisme compte comme parti, "
            "et arrive sous le nouveau.");
    }
    if (store == nullptr) {
        try_out(report, progress);
    } else {
        store_all(*store, report, progress);
    }
    return report;
}

void MemberImport::store_all(store::Store const& store, ImportReport& report, Progress& progress) {
    store::ImportTransaction transaction{store, options_.fictional};
    place_all(
        choices_for(store::Choices{store.database()}.in_force(), report), report, progress,
        [&](community::Member const& member) { count_outcome(transaction.put(member), report); });
    if (options_.complete) {
        auto const attendance = transaction.attendance();
        if (attendance.is_poor() && !options_.may_dismiss_most) {
            refuse_attendance(attendance);
        }
        transaction.dismiss_absent();
        report.absent = attendance.absent;
    }
    transaction.commit({.source = options_.source,
                        .rows_read = report.rows_read,
                        .rejected = report.count(Finding::rejected)});
    store.tidy();
    report.written = true;
}

void MemberImport::try_out(ImportReport& report, Progress& progress) {
    auto const& path = options_.trial_of;
    std::optional<store::TrialRollCall> roll;
    if (options_.complete && path) {
        roll.emplace(*path);
    }
    auto const in_force = path ? store::choices_in_force_in(*path) : std::vector<store::Choice>{};
    place_all(choices_for(in_force, report), report, progress,
              [&roll](community::Member const& member) {
                  if (roll) {
                      roll->meet(member.key);
                  }
              });
    if (roll) {
        auto const attendance = roll->attendance();
        report.absent = attendance.absent;
        if (attendance.is_poor()) {
            report.remark("C’est plus de la moitié de la communauté : l’import demandera --yes.");
        }
    }
}

ImportReport MemberImport::read(Receive const& receive, Progress& progress) {
    ImportReport report{gazetteer_, nullptr};
    rows_.want(MemberRows::Wanted::counts);
    place_all({}, report, progress, receive);
    return report;
}

void MemberImport::place_all(RememberedChoices const& choices, ImportReport& report,
                             Progress& progress, Receive const& receive) {
    MemberPlacer const placer{geocoder_, choices};
    DistinctPlaces places{placer, options_.threads};
    auto const day = today();
    std::size_t proposed = 0;
    for (auto batch = read_batch(report, progress); !batch.empty();
         batch = read_batch(report, progress)) {
        places.place(batch);
        proposed += propose_categories(batch, geocoder_);
        take(batch, day, report, receive);
    }
    if (proposed > 0) {
        report.remark(counted(proposed, "catégorie proposée", "catégories proposées") +
                      " d’après le nom de l’organisme, où le fichier n’en donne pas.");
    }
    if (report.rows_read == 0) {
        report.remark("Ce fichier n’a que sa ligne d’en-tête : aucun membre n’y est.");
    }
    for (auto& remark : file_.reader->remarks()) {
        report.remark(std::move(remark));
    }
}

RememberedChoices MemberImport::choices_for(std::vector<store::Choice> const& in_force,
                                            ImportReport& report) const {
    RememberedChoices choices{in_force, gazetteer_};
    for (auto const& lost : choices.lost()) {
        report.remark("Le choix n° " + std::to_string(lost.number) + " (« " +
                      written_place(lost.written, lost.organisation) + " » → " + lost.place.code +
                      ") ne mène plus à aucun territoire : il est laissé de côté.");
    }
    return choices;
}

std::span<MemberRow> MemberImport::read_batch(ImportReport& report, Progress& progress) {
    std::size_t read = 0;
    auto const until = file_.reader->position() + bytes_at_once;
    while (read < rows_at_once && file_.reader->position() < until && file_.reader->next(record_)) {
        progress.advance_to(file_.reader->position());
        if (record_.is_blank()) {
            ++report.blank_rows;
            continue;
        }
        if (read == batch_.size()) {
            batch_.emplace_back();
        }
        read_row(batch_[read++]);
    }
    auto const batch = std::span{batch_}.first(read);
    rows_.tell_apart(batch);
    return batch;
}

void MemberImport::read_row(MemberRow& row) {
    rows_.read(record_, row);
    if (row.rejection.empty() && has_nameless_cells(record_, file_.header)) {
        row.warnings.emplace_back(
            "la ligne a plus de cellules que l’en-tête : celles en trop ne sont pas lues ; un "
            "séparateur est peut-être de trop");
    }
}

}  // namespace epingle::importing
