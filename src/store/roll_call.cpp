#include "src/store/roll_call.hpp"

#include <string>

namespace epingle::store {

namespace {

// Older schemas know of departures that are still to come.
constexpr std::string_view is_member_sql = "left_on = '' OR left_on > date('now')";

}  // namespace

Attendance attendance_of(Database const& database, RollCall const& roll) {
    Statement members{database, "SELECT id FROM members WHERE " + std::string{is_member_sql}};
    Attendance attendance{.met = roll.members_met()};
    while (members.step()) {
        attendance.absent += roll.has_met(members.integer(0)) ? 0U : 1U;
    }
    return attendance;
}

TrialRollCall::TrialRollCall(std::filesystem::path const& path)
    : database_{path, Access::read},
      find_{database_,
            "SELECT id, " + std::string{is_member_sql} + " FROM members WHERE key = ?1"} {}

void TrialRollCall::meet(std::string_view key) {
    if (find_.bind(1, key).step()) {
        roll_.meet(find_.integer(0), find_.integer(1) != 0);
    }
    find_.reset();
}

}  // namespace epingle::store
