#include "geodata/sources/sqlite_rows.hpp"

#include "src/base/error.hpp"

namespace epingle::sources {

SqliteFile::SqliteFile(std::filesystem::path const& path) {
    std::error_code ec;
    if (!std::filesystem::exists(path, ec)) {
        throw Error{ErrorKind::not_found, "le fichier n’existe pas"};
    }
    sqlite3* handle = nullptr;
    int const code =
        sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) {
        throw Error{ErrorKind::unavailable, sqlite3_errstr(code)};
    }
}

SqliteRows::SqliteRows(SqliteFile const& file, std::string_view sql) : file_{file} {
    sqlite3_stmt* statement = nullptr;
    int const code = sqlite3_prepare_v2(file.handle(), sql.data(), static_cast<int>(sql.size()),
                                        &statement, nullptr);
    statement_.reset(statement);
    if (code != SQLITE_OK) {
        throw Error{ErrorKind::bad_input, sqlite3_errmsg(file.handle())};
    }
}

bool SqliteRows::next() {
    int const code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        throw Error{ErrorKind::bad_input, sqlite3_errmsg(file_.handle())};
    }
    return code == SQLITE_ROW;
}

std::string_view SqliteRows::view(int column) const noexcept {
    // SQLite gives UTF-8 as unsigned bytes; NULL gives no text at all.
    auto const* text = reinterpret_cast<char const*>(sqlite3_column_text(statement_.get(), column));
    return text == nullptr ? std::string_view{}
                           : std::string_view{text, static_cast<std::size_t>(sqlite3_column_bytes(
                                                        statement_.get(), column))};
}

std::string_view SqliteRows::blob(int column) const noexcept {
    auto const* bytes = static_cast<char const*>(sqlite3_column_blob(statement_.get(), column));
    return bytes == nullptr ? std::string_view{}
                            : std::string_view{bytes, static_cast<std::size_t>(sqlite3_column_bytes(
                                                          statement_.get(), column))};
}

std::int64_t SqliteRows::integer(int column) const noexcept {
    return sqlite3_column_int64(statement_.get(), column);
}

double SqliteRows::real(int column) const noexcept {
    return sqlite3_column_double(statement_.get(), column);
}

bool SqliteRows::is_null(int column) const noexcept {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

}  // namespace epingle::sources
