#include "src/store/departures.hpp"

#include "src/base/day.hpp"
#include "src/store/member_changes.hpp"
#include "src/store/statement.hpp"

namespace epingle::store {

namespace {

MemberChanges due_departures(Database const& database, std::string const& day) {
    Statement rows{database,
                   "SELECT visibility, left_on, status, level, code, reason, category, joined_on "
                   "FROM members WHERE leaving_on <> '' AND leaving_on <= ?1"};
    rows.bind(1, day);
    MemberChanges changes;
    while (rows.step()) {
        CountedMember const member{.visibility = rows.text(0),
                                   .left_on = rows.text(1),
                                   .columns = {.status = rows.text(2),
                                               .level = rows.text(3),
                                               .code = rows.text(4),
                                               .reason = rows.text(5),
                                               .category = rows.text(6),
                                               .joined_on = rows.text(7)}};
        auto gone = member;
        gone.left_on = day;
        changes.change(member, gone);
    }
    return changes;
}

}  // namespace

bool has_due_departures(Database const& database) {
    auto const day = today();
    Statement row{database,
                  "SELECT 1 FROM members WHERE leaving_on <> '' AND leaving_on <= ?1 LIMIT 1"};
    return row.bind(1, day).step();
}

void record_due_departures(Database const& database) {
    auto const day = today();
    auto const changes = due_departures(database, day);
    Statement{database,
              "UPDATE members SET left_on = leaving_on, leaving_on = '' WHERE leaving_on <> '' AND "
              "leaving_on <= ?1"}
        .bind(1, day)
        .run();
    if (sqlite3_changes64(database.handle()) > 0) {
        changes.record(database, community::StepCause::departure);
    }
}

}  // namespace epingle::store
