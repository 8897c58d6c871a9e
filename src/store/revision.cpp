#include "src/store/revision.hpp"

#include "src/store/statement.hpp"

#include <algorithm>
#include <chrono>

namespace epingle::store {

namespace {

/// Revisions only grow, and follow the clock: a database put back from a backup, or replaced by
/// another, does not come by chance to a revision that browsers have already seen.
std::int64_t next_revision(std::int64_t current) {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    return std::max<std::int64_t>(current + 1,
                                  std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

void remember(Database const& database, std::int64_t revision, CountGroups const& groups) {
    Statement row{database,
                  "INSERT INTO count_changes (revision, status, level, code, reason, category, "
                  "joined_month, members) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
    groups.for_each([&](CountedColumns const& columns, std::int64_t members) {
        row.bind(1, revision).bind(2, columns.status).bind(3, columns.level);
        row.bind(4, columns.code).bind(5, columns.reason).bind(6, columns.category);
        row.bind(7, columns.joined_on).bind(8, members).run();
    });
}

/// Copies that are further behind count everybody anew.
void forget_old_revisions(Database const& database) {
    database.execute(
        "DELETE FROM known_revisions WHERE revision <= (SELECT revision FROM known_revisions "
        "ORDER BY revision DESC LIMIT 1 OFFSET 64)");
}

/// Whether each revision from `revision` to `current` is remembered, one upon another.
bool leads(Database const& database, std::int64_t revision, std::int64_t current) {
    Statement newest_first{database,
                           "SELECT revision, before FROM known_revisions ORDER BY revision DESC"};
    while (current != revision) {
        if (!newest_first.step() || newest_first.integer(0) != current) {
            return false;
        }
        current = newest_first.integer(1);
    }
    return true;
}

}  // namespace

std::uint64_t revision_of(Database const& database) {
    return static_cast<std::uint64_t>(database.integer("SELECT revision FROM state"));
}

void raise_revision(Database const& database, CountDifference const& difference) {
    auto const before = static_cast<std::int64_t>(revision_of(database));
    auto const revision = next_revision(before);
    Statement{database, "UPDATE state SET revision = ?1"}.bind(1, revision).run();
    if (!difference.is_known()) {
        database.execute("DELETE FROM known_revisions");
        return;
    }
    Statement{database, "INSERT INTO known_revisions (revision, before) VALUES (?1, ?2)"}
        .bind(1, revision)
        .bind(2, before)
        .run();
    remember(database, revision, difference.groups());
    forget_old_revisions(database);
}

std::optional<community::CountChanges> count_changes_since(Database const& database,
                                                           std::uint64_t revision) {
    auto const since = static_cast<std::int64_t>(revision);
    if (!leads(database, since, static_cast<std::int64_t>(revision_of(database)))) {
        return std::nullopt;
    }
    Statement rows{database,
                   "SELECT status, level, code, reason, category, joined_month, sum(members) FROM "
                   "count_changes WHERE revision > ?1 GROUP BY 1, 2, 3, 4, 5, 6"};
    rows.bind(1, since);
    community::CountChanges changes;
    while (rows.step()) {
        CountedColumns const columns{.status = rows.text(0),
                                     .level = rows.text(1),
                                     .code = rows.text(2),
                                     .reason = rows.text(3),
                                     .category = rows.text(4),
                                     .joined_on = rows.text(5)};
        auto const members = rows.integer(6);
        if (members > 0) {
            changes.added.push_back(count_row_of(columns, static_cast<std::uint64_t>(members)));
        } else if (members < 0) {
            changes.removed.push_back(count_row_of(columns, static_cast<std::uint64_t>(-members)));
        }
    }
    return changes;
}

}  // namespace epingle::store
