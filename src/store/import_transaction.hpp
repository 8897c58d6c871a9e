#pragma once

#include "src/community/member.hpp"
#include "src/store/member_changes.hpp"
#include "src/store/roll_call.hpp"
#include "src/store/statement.hpp"
#include "src/store/transaction.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace epingle::store {

class Store;

/// What an import did, for the table of imports.
struct ImportRecord {
    std::string_view source{};  ///< the name of the file
    std::uint64_t rows_read{};
    std::uint64_t rejected{};
};

/// Members written all together or not at all: nothing is changed unless `commit` is reached, be it
/// by an exception, a full disk or the end of the process. Holds the store's write lock meanwhile.
class ImportTransaction {
public:
    enum class Outcome { created, updated, unchanged };

    /// Throws Error{unavailable} when another writer keeps the lock too long. `store` must outlive
    /// it. `fictional` says that its members were made up.
    ImportTransaction(Store const& store, bool fictional);

    /// Stores a member under its key. Its id and source are not read: they are the store's to give.
    /// A member who is already there with the same values is left alone.
    Outcome put(community::Member const& member);

    /// Of those who were members before it: whom it was given so far. Reads all members.
    [[nodiscard]] Attendance attendance() const;
    /// Those whom it was not given leave today.
    void dismiss_absent();

    /// Keeps what was put. When that changed nothing, the file is left as it was, bit for bit.
    /// True when something changed, and the revision with it.
    bool commit(ImportRecord const& record);

private:
    struct Row;

    /// False when there is a member of that key.
    bool insert(std::string_view key, Row const& row);
    void note_update(Row const& row);
    void close_record(ImportRecord const& record);

    Database const& database_;
    Transaction transaction_;
    std::int64_t import_id_;
    bool was_empty_;  ///< the store, before
    bool fictional_;
    std::string today_;
    Statement find_;
    Statement insert_;
    Statement update_;
    std::uint64_t created_{};
    std::uint64_t updated_{};
    std::uint64_t dismissed_{};
    RollCall roll_{};
    MemberChanges changes_{};
    std::int64_t more_fictional_{};  ///< members than before
};

}  // namespace epingle::store
