#include "src/store/statement.hpp"

namespace epingle::store {

Statement::Statement(Database const& database, std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    int const code = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    handle_.reset(raw);
    if (code != SQLITE_OK) {
        throw_sqlite_error(database.handle(), code);
    }
}

Statement& Statement::bind(int parameter, std::string_view text) {
    // A null pointer would bind NULL, and SQLITE_STATIC is a null pointer: no old-style cast.
    constexpr sqlite3_destructor_type keep = nullptr;
    char const* const data = text.data() == nullptr ? "" : text.data();
    check(sqlite3_bind_text(handle_.get(), parameter, data, static_cast<int>(text.size()), keep));
    return *this;
}

Statement& Statement::bind_bytes(int parameter, std::string_view bytes) {
    constexpr sqlite3_destructor_type keep = nullptr;
    check(sqlite3_bind_blob64(handle_.get(), parameter, bytes.data(), bytes.size(), keep));
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number) {
    check(sqlite3_bind_int64(handle_.get(), parameter, number));
    return *this;
}

Statement& Statement::bind(int parameter, double number) {
    check(sqlite3_bind_double(handle_.get(), parameter, number));
    return *this;
}

bool Statement::step() {
    int const code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        sqlite3* const database = sqlite3_db_handle(handle_.get());
        sqlite3_reset(handle_.get());
        throw_sqlite_error(database, code);
    }
    return false;
}

void Statement::reset() noexcept {
    sqlite3_reset(handle_.get());
}

void Statement::run() {
    step();
    reset();
}

std::string_view Statement::text(int column) const noexcept {
    // SQLite hands out unsigned bytes; char may alias them. The length is asked for after the text.
    auto const* const data =
        reinterpret_cast<char const*>(sqlite3_column_text(handle_.get(), column));
    return data == nullptr
               ? std::string_view{}
               : std::string_view{
                     data, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

std::int64_t Statement::integer(int column) const noexcept {
    return sqlite3_column_int64(handle_.get(), column);
}

double Statement::real(int column) const noexcept {
    return sqlite3_column_double(handle_.get(), column);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK) {
        throw_sqlite_error(sqlite3_db_handle(handle_.get()), code);
    }
}

}  // namespace epingle::store
