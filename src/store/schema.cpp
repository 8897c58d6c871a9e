#include "src/store/schema.hpp"

#include "src/base/error.hpp"
#include "src/store/transaction.hpp"

#include <array>
#include <string>

namespace epingle::store {

namespace {

constexpr std::int64_t application_id = 0x4550'4E47;  // "EPNG"

// Columns that are counted come first: SQLite reads a row from its start. Texts are '' when there
// is nothing, never NULL. `status`, `level` and `reason` hold the keys of `geodata::Placement`.
// Checks are written with OR: with IN, SQLite would build a table of the list for every row.
constexpr auto first_schema = R"(
    CREATE TABLE state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        revision INTEGER NOT NULL
    ) STRICT;
    INSERT INTO state VALUES (1, 0);

    CREATE TABLE imports (
        id INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        rows_read INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        created INTEGER NOT NULL,
        updated INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE members (
        id INTEGER PRIMARY KEY,
        visibility TEXT NOT NULL CHECK (visibility = 'public' OR visibility = 'members'
            OR visibility = 'counted' OR visibility = 'hidden'),
        status TEXT NOT NULL CHECK (status = 'exact' OR status = 'probable'
            OR status = 'ambiguous' OR status = 'unplaced'),
        level TEXT NOT NULL,
        code TEXT NOT NULL,
        reason TEXT NOT NULL,
        category TEXT NOT NULL,
        joined_on TEXT NOT NULL,
        left_on TEXT NOT NULL,
        fictional INTEGER NOT NULL CHECK (fictional = 0 OR fictional = 1),
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        sort_name TEXT NOT NULL,
        organisation TEXT NOT NULL,
        written_commune TEXT NOT NULL,
        written_postcode TEXT NOT NULL,
        written_departement TEXT NOT NULL,
        written_insee_code TEXT NOT NULL,
        score REAL NOT NULL,
        reason_detail TEXT NOT NULL,
        candidates TEXT NOT NULL,
        import_id INTEGER NOT NULL REFERENCES imports (id)
    ) STRICT;
)";

// `key` holds the cells as `ChoiceKey` reduces them. Choices are never erased: what was revoked,
// when and by whom, stays; one choice at most is in force for a key.
constexpr auto choices_schema = R"(
    ALTER TABLE members ADD COLUMN written_region TEXT NOT NULL DEFAULT '';
    ALTER TABLE members ADD COLUMN written_epci TEXT NOT NULL DEFAULT '';

    CREATE TABLE choices (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL,
        commune TEXT NOT NULL,
        postcode TEXT NOT NULL,
        departement TEXT NOT NULL,
        insee_code TEXT NOT NULL,
        region TEXT NOT NULL,
        epci TEXT NOT NULL,
        organisation TEXT NOT NULL,
        level TEXT NOT NULL,
        code TEXT NOT NULL,
        chosen_by TEXT NOT NULL CHECK (chosen_by <> ''),
        chosen_at TEXT NOT NULL,
        revoked_by TEXT NOT NULL DEFAULT '',
        revoked_at TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE UNIQUE INDEX choices_in_force ON choices (key) WHERE revoked_at = '';
)";

// Each known revision says what it did to the counts of the one before it: a copy of the counts
// that is few revisions behind follows without reading everybody again. See CountDifference.
constexpr auto count_changes_schema = R"(
    ALTER TABLE state ADD COLUMN fictional_members INTEGER NOT NULL DEFAULT 0;
    UPDATE state SET fictional_members = (SELECT count(*) FROM members WHERE fictional = 1);

    CREATE TABLE known_revisions (
        revision INTEGER PRIMARY KEY,
        before INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE count_changes (
        revision INTEGER NOT NULL REFERENCES known_revisions (revision) ON DELETE CASCADE,
        status TEXT NOT NULL,
        level TEXT NOT NULL,
        code TEXT NOT NULL,
        reason TEXT NOT NULL,
        category TEXT NOT NULL,
        joined_month TEXT NOT NULL,
        members INTEGER NOT NULL,
        PRIMARY KEY (revision, status, level, code, reason, category, joined_month)
    ) STRICT, WITHOUT ROWID;
)";

// A member of whom `left_on` says a day has left: is kept, neither counted nor listed. A day that
// is still to come waits in `leaving_on`. See record_due_departures.
constexpr auto departures_schema = R"(
    ALTER TABLE members ADD COLUMN leaving_on TEXT NOT NULL DEFAULT '';
    UPDATE members SET leaving_on = left_on, left_on = '' WHERE left_on > date('now');
    CREATE INDEX departures ON members (leaving_on) WHERE leaving_on <> '';
    DROP INDEX IF EXISTS people;
    DELETE FROM known_revisions;
    UPDATE state SET revision = max(revision + 1, unixepoch())
        WHERE EXISTS (SELECT 1 FROM members WHERE left_on <> '');
)";

// What became of the members, step by step: how many went from where to where, and nobody by name.
// A territory is '' where members were not located, or not counted; see community::Movement.
constexpr auto journal_schema = R"(
    CREATE TABLE steps (
        id INTEGER PRIMARY KEY,
        cause TEXT NOT NULL CHECK (cause = 'import' OR cause = 'choice' OR cause = 'departure'),
        at TEXT NOT NULL,
        revision INTEGER NOT NULL,
        import_id INTEGER REFERENCES imports (id)
    ) STRICT;
    CREATE INDEX steps_of_imports ON steps (import_id);
    CREATE TABLE movements (
        step_id INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind = 'arrived' OR kind = 'left' OR kind = 'moved'
            OR kind = 'located' OR kind = 'lost'),
        from_level TEXT NOT NULL,
        from_code TEXT NOT NULL,
        to_level TEXT NOT NULL,
        to_code TEXT NOT NULL,
        members INTEGER NOT NULL CHECK (members > 0),
        PRIMARY KEY (step_id, kind, from_level, from_code, to_level, to_code)
    ) STRICT, WITHOUT ROWID;
)";

constexpr std::array migrations{first_schema, choices_schema, count_changes_schema,
                                departures_schema, journal_schema};
constexpr auto newest = static_cast<std::int64_t>(migrations.size());

std::string file_of(Database const& database) {
    return "La base « " + std::string{sqlite3_db_filename(database.handle(), "main")} + " »";
}

void require_ours(Database const& database, std::int64_t version) {
    bool const is_empty =
        version == 0 && database.integer("SELECT count(*) FROM sqlite_schema") == 0;
    if (!is_empty && database.integer("PRAGMA application_id") != application_id) {
        throw Error{ErrorKind::bad_input,
                    file_of(database) +
                        " appartient à un autre logiciel : choisissez un autre nom de fichier."};
    }
    if (version > newest) {
        throw Error{ErrorKind::conflict,
                    file_of(database) + " vient d’une version plus récente d’Épingle (schéma " +
                        std::to_string(version) + ", celle-ci connaît le " +
                        std::to_string(newest) + ") : mettez Épingle à jour."};
    }
}

std::int64_t checked_version(Database const& database) {
    auto const version = database.integer("PRAGMA user_version");
    require_ours(database, version);
    return version;
}

}  // namespace

bool is_current(Database const& database) {
    return checked_version(database) == newest;
}

void migrate(Database const& database) {
    if (is_current(database)) {
        return;
    }
    // Readers go on while a member is written; outside a transaction, and never on another's file.
    database.execute("PRAGMA journal_mode = WAL");
    Transaction transaction{database, Access::write};
    // Another program may have migrated it while this one waited for the lock.
    for (auto version = checked_version(database); version < newest; ++version) {
        database.execute(migrations.at(static_cast<std::size_t>(version)));
    }
    database.execute(people_index_sql);
    database.execute("PRAGMA application_id = " + std::to_string(application_id));
    database.execute("PRAGMA user_version = " + std::to_string(newest));
    transaction.commit();
}

bool is_older(Database const& database) {
    auto const version = checked_version(database);
    return version > 0 && version < newest;
}

bool has_choices(Database const& database) {
    return checked_version(database) >= 2;
}

void require_current_schema(Database const& database) {
    if (!is_current(database)) {
        throw Error{
            ErrorKind::unavailable,
            file_of(database) +
                " est vide ou d’une version plus ancienne : importez-y des membres (epingle "
                "import) pour la mettre à jour."};
    }
}

}  // namespace epingle::store
