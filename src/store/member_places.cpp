#include "src/store/member_places.hpp"

#include "src/store/member_changes.hpp"
#include "src/store/placement_columns.hpp"
#include "src/store/statement.hpp"

namespace epingle::store {

namespace {

// By id, so that a member who was changed is not met again.
constexpr std::string_view read_sql =
    "SELECT id, status, level, code, reason, reason_detail, score, candidates, written_commune, "
    "written_postcode, written_departement, written_insee_code, written_region, written_epci, "
    "organisation, visibility, category, joined_on, left_on FROM members ORDER BY id";
constexpr std::string_view write_sql =
    "UPDATE members SET (status, level, code, reason, reason_detail, score, candidates) = "
    "(?2, ?3, ?4, ?5, ?6, ?7, ?8) WHERE id = ?1";

/// Into the same texts for each row, for their memory.
void read_into(MemberPlace& member, Statement const& row) {
    member.written.commune = row.text(8);
    member.written.postcode = row.text(9);
    member.written.departement = row.text(10);
    member.written.insee_code = row.text(11);
    member.written.region = row.text(12);
    member.written.epci = row.text(13);
    member.organisation = row.text(14);
    member.is_ambiguous = row.text(1) == "ambiguous";
    member.reason = geodata::reason_kind_of(row.text(4)).value_or(geodata::ReasonKind::not_found);
}

bool is_at(Statement const& row, PlacementColumns const& place) {
    return row.text(1) == place.status && row.text(2) == place.level && row.text(3) == place.code &&
           row.text(4) == place.reason && row.text(5) == place.reason_detail &&
           row.real(6) == place.score && row.text(7) == place.candidates;
}

/// The row that `row` stands on becomes one of `place`.
void note(MemberChanges& changes, Statement const& row, PlacementColumns const& place) {
    CountedMember const before{.visibility = row.text(15),
                               .left_on = row.text(18),
                               .columns = {.status = row.text(1),
                                           .level = row.text(2),
                                           .code = row.text(3),
                                           .reason = row.text(4),
                                           .category = row.text(16),
                                           .joined_on = row.text(17)}};
    auto now = before;
    now.columns.status = place.status;
    now.columns.level = place.level;
    now.columns.code = place.code;
    now.columns.reason = place.reason;
    changes.change(before, now);
}

}  // namespace

PlacedAgain place_members_again(Database const& database, PlaceAgain const& place) {
    Statement rows{database, read_sql};
    Statement update{database, write_sql};
    MemberPlace member;
    PlacedAgain done;
    MemberChanges changes;
    while (rows.step()) {
        read_into(member, rows);
        auto const placement = place(member);
        if (!placement) {
            continue;
        }
        PlacementColumns const columns{*placement};
        if (is_at(rows, columns)) {
            continue;
        }
        bool const is_elsewhere = rows.text(18).empty() &&
                                  (rows.text(2) != columns.level || rows.text(3) != columns.code);
        note(changes, rows, columns);
        update.bind(1, rows.integer(0)).bind(2, columns.status).bind(3, columns.level);
        update.bind(4, columns.code).bind(5, columns.reason).bind(6, columns.reason_detail);
        update.bind(7, columns.score).bind(8, columns.candidates).run();
        ++done.changed;
        done.moved += is_elsewhere ? 1U : 0U;
    }
    if (done.changed > 0) {
        changes.record(database, community::StepCause::choice);
    }
    return done;
}

}  // namespace epingle::store
