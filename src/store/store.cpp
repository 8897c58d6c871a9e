#include "src/store/store.hpp"

#include "src/store/schema.hpp"

namespace epingle::store {

Store::Store(std::filesystem::path const& path, std::chrono::milliseconds wait)
    : database_{path, Access::write, wait} {
    migrate(database_);
    // 64 MiB: an import of a million members keeps the pages it comes back to.
    database_.execute("PRAGMA cache_size = -65536");
}

void Store::tidy() const noexcept {
    sqlite3_wal_checkpoint_v2(database_.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr,
                              nullptr);
}

void upgrade(std::filesystem::path const& path) {
    std::error_code ec;
    if (std::filesystem::exists(path, ec) && is_older(Database{path, Access::read})) {
        Store const upgraded{path};
    }
}

}  // namespace epingle::store
