#pragma once

#include "src/base/owned.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace epingle::sources {

/// An SQLite file opened for reading. Throws Error: not_found when it is missing, bad_input when it
/// is no such file.
class SqliteFile {
public:
    explicit SqliteFile(std::filesystem::path const& path);

    [[nodiscard]] sqlite3* handle() const noexcept { return handle_.get(); }

private:
    Owned<sqlite3, sqlite3_close_v2> handle_;
};

/// The rows of one query. Columns are numbered from 0; texts and blobs are valid until `next`.
class SqliteRows {
public:
    /// Throws Error{bad_input} when the file has no such table or column.
    SqliteRows(SqliteFile const& file, std::string_view sql);

    bool next();

    [[nodiscard]] std::string_view view(int column) const noexcept;
    [[nodiscard]] std::string text(int column) const { return std::string{view(column)}; }
    [[nodiscard]] std::string_view blob(int column) const noexcept;
    [[nodiscard]] std::int64_t integer(int column) const noexcept;
    [[nodiscard]] double real(int column) const noexcept;
    [[nodiscard]] bool is_null(int column) const noexcept;

private:
    SqliteFile const& file_;
    Owned<sqlite3_stmt, sqlite3_finalize> statement_;
};

}  // namespace epingle::sources
