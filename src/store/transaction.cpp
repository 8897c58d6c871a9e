#include "src/store/transaction.hpp"

namespace epingle::store {

Transaction::Transaction(Database const& database, Access access) : database_{database} {
    database_.execute(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    // After a full disk SQLite has already rolled back; either way there is nothing more to do.
    if (open_ && sqlite3_get_autocommit(database_.handle()) == 0) {
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

}  // namespace epingle::store
