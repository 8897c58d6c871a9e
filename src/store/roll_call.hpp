#pragma once

#include "src/store/statement.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace epingle::store {

/// How many of a community a file is about.
struct Attendance {
    std::uint64_t met{};     ///< of those who were members before: who are in the file
    std::uint64_t absent{};  ///< and who are not

    /// More than half of them are not: it may be the wrong file.
    [[nodiscard]] bool is_poor() const noexcept { return absent > met; }
};

/// Whom of a database's members a file names, by id: one bit each.
class RollCall {
public:
    /// `is_member`: not gone before. Whom it meets again counts once.
    void meet(std::int64_t id, bool is_member) {
        auto const at = static_cast<std::size_t>(id);
        if (at >= met_.size()) {
            met_.resize(at + at / 2 + 1);
        }
        members_met_ += is_member && !met_[at] ? 1U : 0U;
        met_[at] = true;
    }
    [[nodiscard]] bool has_met(std::int64_t id) const noexcept {
        auto const at = static_cast<std::size_t>(id);
        return at < met_.size() && met_[at];
    }
    [[nodiscard]] std::uint64_t members_met() const noexcept { return members_met_; }

private:
    std::vector<bool> met_{};
    std::uint64_t members_met_{0};
};

/// Reads all members.
[[nodiscard]] Attendance attendance_of(Database const& database, RollCall const& roll);

/// The same for a trial: members are looked up by their keys in a database, of any schema, that is
/// only read.
class TrialRollCall {
public:
    /// Throws as `Database` does.
    explicit TrialRollCall(std::filesystem::path const& path);

    void meet(std::string_view key);
    [[nodiscard]] Attendance attendance() const { return attendance_of(database_, roll_); }

private:
    Database database_;
    Statement find_;
    RollCall roll_{};
};

}  // namespace epingle::store
