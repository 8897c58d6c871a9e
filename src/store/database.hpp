#pragma once

#include "src/base/owned.hpp"

#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace epingle::store {

/// How long a writer waits for another one before it gives up.
inline constexpr std::chrono::milliseconds default_wait{5000};

enum class Access { read, write };

/// One connection to an SQLite file, for one thread at a time.
class Database {
public:
    /// For reading the file must exist; for writing it is created, readable by its owner only,
    /// when missing. Throws Error: not_found, unavailable (locked, not writable, disk full) or
    /// bad_input (not a database).
    Database(std::filesystem::path const& path, Access access,
             std::chrono::milliseconds wait = default_wait);

    /// An empty one without a file, for writing.
    static Database in_memory();

    /// The bytes of the file that holds what this database holds now.
    [[nodiscard]] std::string image() const;

    /// Runs statements that give no rows and take no values.
    void execute(std::string_view sql) const;
    /// The first column of the first row of a query that takes no values.
    [[nodiscard]] std::int64_t integer(std::string_view sql) const;

    [[nodiscard]] sqlite3* handle() const noexcept { return handle_.get(); }

private:
    explicit Database(Owned<sqlite3, sqlite3_close_v2> handle) : handle_{std::move(handle)} {}

    Owned<sqlite3, sqlite3_close_v2> handle_;
};

/// Throws the Error that says in the user's words what SQLite's result code means for this file.
[[noreturn]] void throw_sqlite_error(sqlite3* handle, int code);

}  // namespace epingle::store
