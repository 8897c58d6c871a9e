#include "src/store/import_transaction.hpp"

#include "src/base/day.hpp"
#include "src/store/placement_columns.hpp"
#include "src/store/schema.hpp"
#include "src/store/store.hpp"

#include <array>
#include <string>

namespace epingle::store {

namespace {

// Parameter 1 is the key, or the id of a row to update; 2 to 23 are the member's values in this
// order, texts first; 24 is the import, which is not compared: the same member from another file is
// the same.
constexpr std::string_view values =
    "visibility, status, level, code, reason, category, joined_on, left_on, name, sort_name, "
    "organisation, written_commune, written_postcode, written_departement, written_insee_code, "
    "written_region, written_epci, reason_detail, candidates, leaving_on, fictional, score";
constexpr std::string_view numbered =
    "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
    "?21, ?22, ?23";
constexpr int import_parameter = 24;

// Where `find_sql` gives what: the id first.
constexpr int fictional_column = 21;

constexpr std::string_view present_sql =
    "SELECT id, visibility, status, level, code, reason, category, joined_on, left_on FROM members "
    "WHERE left_on = '' ORDER BY id";
constexpr std::string_view leave_sql =
    "UPDATE members SET left_on = ?2, leaving_on = '' WHERE id = ?1";

std::string find_sql() {
    return "SELECT id, " + std::string{values} + " FROM members WHERE key = ?1";
}

std::string insert_sql() {
    return "INSERT INTO members (key, " + std::string{values} + ", import_id) VALUES (?1, " +
           std::string{numbered} + ", ?24) ON CONFLICT (key) DO NOTHING";
}

std::string update_sql() {
    return "UPDATE members SET (" + std::string{values} + ", import_id) = (" +
           std::string{numbered} + ", ?24) WHERE id = ?1";
}

/// Members point to their import, whose figures are filled in when they are known. Gives its id.
std::int64_t open_record(Database const& database) {
    database.execute(
        "INSERT INTO imports (source, imported_at, rows_read, rejected, created, updated) "
        "VALUES ('', '', 0, 0, 0, 0)");
    return sqlite3_last_insert_rowid(database.handle());
}

/// Filling an index in the order of the file costs several times what making it at the end does.
bool drop_index_of_empty_store(Database const& database) {
    bool const is_empty = database.integer("SELECT EXISTS (SELECT 1 FROM members)") == 0;
    if (is_empty) {
        database.execute("DROP INDEX people");
    }
    return is_empty;
}

/// Of a row that has these columns in the order of `values`, from `first` on.
CountedMember counted_at(Statement const& row, int first = 1) {
    return {.visibility = row.text(first),
            .left_on = row.text(first + 7),
            .columns = {.status = row.text(first + 1),
                        .level = row.text(first + 2),
                        .code = row.text(first + 3),
                        .reason = row.text(first + 4),
                        .category = row.text(first + 5),
                        .joined_on = row.text(first + 6)}};
}

}  // namespace

/// A member's values, in the order of `values`. Views into the member and `place`. A departure of
/// later than `today` is to come.
struct ImportTransaction::Row {
    std::array<std::string_view, 20> texts{};
    std::int64_t fictional{};
    double score{};

    Row(community::Member const& member, PlacementColumns const& place, bool is_fictional,
        std::string_view today)
        : texts{community::key_of(member.visibility),
                place.status,
                place.level,
                place.code,
                place.reason,
                member.category,
                member.joined_on,
                member.left_on <= today ? member.left_on : std::string_view{},
                member.name,
                member.sort_name,
                member.organisation,
                member.as_written.commune,
                member.as_written.postcode,
                member.as_written.departement,
                member.as_written.insee_code,
                member.as_written.region,
                member.as_written.epci,
                place.reason_detail,
                place.candidates,
                member.left_on > today ? member.left_on : std::string_view{}},
          fictional{is_fictional ? 1 : 0},
          score{place.score} {}

    /// Binds parameters 2 to 23.
    void bind_to(Statement& statement) const {
        int parameter = 2;
        for (auto const text : texts) {
            statement.bind(parameter++, text);
        }
        statement.bind(parameter, fictional).bind(parameter + 1, score);
    }

    [[nodiscard]] CountedMember counted() const noexcept {
        return {.visibility = texts[0],
                .left_on = texts[7],
                .columns = {.status = texts[1],
                            .level = texts[2],
                            .code = texts[3],
                            .reason = texts[4],
                            .category = texts[5],
                            .joined_on = texts[6]}};
    }

    /// Whether the row that `statement` stands on, its id first, has the same values.
    [[nodiscard]] bool is_at(Statement const& statement) const {
        int column = 1;
        for (auto const text : texts) {
            if (statement.text(column++) != text) {
                return false;
            }
        }
        return statement.integer(column) == fictional && statement.real(column + 1) == score;
    }
};

ImportTransaction::ImportTransaction(Store const& store, bool fictional)
    : database_{store.database()},
      transaction_{database_, Access::write},
      import_id_{open_record(database_)},
      was_empty_{drop_index_of_empty_store(database_)},
      fictional_{fictional},
      today_{today()},
      find_{database_, find_sql()},
      insert_{database_, insert_sql()},
      update_{database_, update_sql()} {
    if (was_empty_) {
        changes_.give_up_difference();  // all of it is new
    }
}

ImportTransaction::Outcome ImportTransaction::put(community::Member const& member) {
    PlacementColumns const place{member.placement};
    Row const row{member, place, fictional_, today_};
    // Into a store that was empty nearly every member is new: no need to look first.
    if (was_empty_ && insert(member.key, row)) {
        return Outcome::created;
    }
    if (!find_.bind(1, member.key).step()) {
        find_.reset();
        insert(member.key, row);
        return Outcome::created;
    }
    bool const is_same = row.is_at(find_);
    auto const id = find_.integer(0);
    roll_.meet(id, counted_at(find_).left_on.empty());
    if (!is_same) {
        note_update(row);
    }
    find_.reset();
    if (is_same) {
        return Outcome::unchanged;
    }
    row.bind_to(update_.bind(1, id).bind(import_parameter, import_id_));
    update_.run();
    ++updated_;
    return Outcome::updated;
}

bool ImportTransaction::insert(std::string_view key, Row const& row) {
    row.bind_to(insert_.bind(1, key).bind(import_parameter, import_id_));
    insert_.run();
    bool const is_new = sqlite3_changes64(database_.handle()) == 1;
    if (is_new) {
        ++created_;
        more_fictional_ += row.fictional;
        changes_.add_new(row.counted());
        // Who is new was no member before, but is not absent.
        roll_.meet(sqlite3_last_insert_rowid(database_.handle()), false);
    }
    return is_new;
}

/// From the row that `find_` stands on to this one.
void ImportTransaction::note_update(Row const& row) {
    changes_.change(counted_at(find_), row.counted());
    more_fictional_ += row.fictional - find_.integer(fictional_column);
}

Attendance ImportTransaction::attendance() const {
    return attendance_of(database_, roll_);
}

void ImportTransaction::dismiss_absent() {
    Statement present{database_, present_sql};
    Statement leave{database_, leave_sql};
    while (present.step()) {
        auto const id = present.integer(0);
        if (!roll_.has_met(id)) {
            auto const member = counted_at(present);
            auto gone = member;
            gone.left_on = today_;
            changes_.change(member, gone);
            leave.bind(1, id).bind(2, today_).run();
            ++dismissed_;
        }
    }
}

bool ImportTransaction::commit(ImportRecord const& record) {
    if (created_ + updated_ + dismissed_ == 0) {
        return false;
    }
    close_record(record);
    if (was_empty_) {
        database_.execute(people_index_sql);
    }
    changes_.record(database_, community::StepCause::import, import_id_);
    Statement{database_, "UPDATE state SET fictional_members = fictional_members + ?1"}
        .bind(1, more_fictional_)
        .run();
    transaction_.commit();
    return true;
}

void ImportTransaction::close_record(ImportRecord const& record) {
    Statement{database_,
              "UPDATE imports SET source = ?1, rows_read = ?2, rejected = ?3, created = ?4, "
              "updated = ?5, imported_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = ?6"}
        .bind(1, record.source)
        .bind(2, static_cast<std::int64_t>(record.rows_read))
        .bind(3, static_cast<std::int64_t>(record.rejected))
        .bind(4, static_cast<std::int64_t>(created_))
        .bind(5, static_cast<std::int64_t>(updated_))
        .bind(6, import_id_)
        .run();
}

}  // namespace epingle::store
