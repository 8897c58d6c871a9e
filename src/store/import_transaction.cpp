#include "src/store/import_transaction.hpp"

#include "src/store/placement_columns.hpp"
#include "src/store/store.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace epingle::store {

namespace {

// One statement for all three outcomes: a row is written only when one of its values differs.
// `import_id` is not compared: the same member from another file is the same member.
constexpr auto upsert_sql = R"(
    INSERT INTO members (
        key, visibility, status, level, code, reason, category, joined_on, left_on, fictional, name,
        sort_name, organisation, written_commune, written_postcode, written_departement,
        written_insee_code, score, reason_detail, candidates, import_id
    ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
        ?20, ?21)
    ON CONFLICT (key) DO UPDATE SET (
        visibility, status, level, code, reason, category, joined_on, left_on, fictional, name,
        sort_name, organisation, written_commune, written_postcode, written_departement,
        written_insee_code, score, reason_detail, candidates, import_id
    ) = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
    WHERE (
        visibility, status, level, code, reason, category, joined_on, left_on, fictional, name,
        sort_name, organisation, written_commune, written_postcode, written_departement,
        written_insee_code, score, reason_detail, candidates
    ) IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
)";

/// Revisions only grow, and follow the clock: a database put back from a backup, or replaced by
/// another, does not come by chance to a revision that browsers have already seen.
std::int64_t next_revision(std::int64_t current) {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    return std::max<std::int64_t>(current + 1,
                                  std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

/// Members point to their import, whose figures are filled in when they are known. Gives its id.
std::int64_t open_record(Database const& database) {
    database.execute(
        "INSERT INTO imports (source, imported_at, rows_read, rejected, created, updated) "
        "VALUES ('', '', 0, 0, 0, 0)");
    return sqlite3_last_insert_rowid(database.handle());
}

}  // namespace

ImportTransaction::ImportTransaction(Store const& store, bool fictional)
    : database_{store.database()},
      transaction_{database_, Access::write},
      import_id_{open_record(database_)},
      fictional_{fictional ? 1 : 0},
      upsert_{database_, upsert_sql} {}

ImportTransaction::Outcome ImportTransaction::put(community::Member const& member) {
    PlacementColumns const place{member.placement};
    upsert_.bind(1, member.key)
        .bind(2, community::key_of(member.visibility))
        .bind(3, place.status)
        .bind(4, place.level)
        .bind(5, place.code)
        .bind(6, place.reason)
        .bind(7, member.category)
        .bind(8, member.joined_on)
        .bind(9, member.left_on)
        .bind(10, fictional_)
        .bind(11, member.name)
        .bind(12, member.sort_name)
        .bind(13, member.organisation)
        .bind(14, member.as_written.commune)
        .bind(15, member.as_written.postcode)
        .bind(16, member.as_written.departement)
        .bind(17, member.as_written.insee_code)
        .bind(18, place.score)
        .bind(19, place.reason_detail)
        .bind(20, place.candidates)
        .bind(21, import_id_);
    // An update leaves the last inserted id alone, and no change leaves the counter at zero.
    sqlite3_set_last_insert_rowid(database_.handle(), 0);
    auto const before = sqlite3_total_changes64(database_.handle());
    upsert_.run();
    if (sqlite3_total_changes64(database_.handle()) == before) {
        return Outcome::unchanged;
    }
    bool const is_new = sqlite3_last_insert_rowid(database_.handle()) != 0;
    ++(is_new ? created_ : updated_);
    return is_new ? Outcome::created : Outcome::updated;
}

bool ImportTransaction::commit(ImportRecord const& record) {
    if (created_ + updated_ == 0) {
        return false;
    }
    close_record(record);
    auto const revision = next_revision(database_.integer("SELECT revision FROM state"));
    Statement{database_, "UPDATE state SET revision = ?1"}.bind(1, revision).run();
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
