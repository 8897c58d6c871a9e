#pragma once

#include "src/store/database.hpp"

namespace epingle::store {

/// The members' database, open for writing. One thread at a time; other processes and the `Readers`
/// may read meanwhile.
class Store {
public:
    /// Creates the file when it is missing, and brings it up to date: its schema, and the members
    /// whose departure was announced and has come. Waits up to `wait` for another writer. Throws
    /// Error as `Database` and `migrate` do.
    explicit Store(std::filesystem::path const& path,
                   std::chrono::milliseconds wait = default_wait);

    /// Moves all that was committed into the one file, and cuts the write-ahead log to nothing, so
    /// that what was erased or overwritten is not left there. Gives up quietly while somebody
    /// reads: the next writer does it.
    void tidy() const noexcept;

    [[nodiscard]] Database const& database() const noexcept { return database_; }

private:
    Database database_;
};

/// Brings a database up to date, as making a `Store` does; leaves alone what is current, empty or
/// not there. Throws as `Store` does.
void upgrade(std::filesystem::path const& path);

}  // namespace epingle::store
