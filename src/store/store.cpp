#include "src/store/store.hpp"

#include "src/store/departures.hpp"
#include "src/store/schema.hpp"
#include "src/store/transaction.hpp"

namespace epingle::store {

namespace {

bool is_out_of_date(std::filesystem::path const& path) {
    Database const database{path, Access::read};
    return is_older(database) || (is_current(database) && has_due_departures(database));
}

}  // namespace

Store::Store(std::filesystem::path const& path, std::chrono::milliseconds wait)
    : database_{path, Access::write, wait} {
    migrate(database_);
    // 64 MiB: an import of a million members keeps the pages it comes back to.
    database_.execute("PRAGMA cache_size = -65536");
    if (has_due_departures(database_)) {
        Transaction transaction{database_, Access::write};
        record_due_departures(database_);
        transaction.commit();
    }
}

void Store::tidy() const noexcept {
    sqlite3_wal_checkpoint_v2(database_.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr,
                              nullptr);
}

void upgrade(std::filesystem::path const& path) {
    std::error_code ec;
    if (std::filesystem::exists(path, ec) && is_out_of_date(path)) {
        Store const upgraded{path};
    }
}

}  // namespace epingle::store
