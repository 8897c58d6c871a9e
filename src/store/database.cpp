#include "src/store/database.hpp"

#include "src/base/error.hpp"
#include "src/store/statement.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace epingle::store {

namespace {

constexpr auto pragmas = R"(
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
)";

std::string named(std::string_view path) {
    return "La base « " + std::string{path} + " »";
}

/// Members' names are nobody else's business: only the owner may read a new file. SQLite gives its
/// journals the rights of the database.
void create_private_file(std::filesystem::path const& path) {
    int const file = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        close(file);
        return;
    }
    if (errno != EEXIST) {
        throw Error{ErrorKind::unavailable, named(path.native()) + " ne peut pas être créée : " +
                                                system_reason(errno) + "."};
    }
}

void require_existing_file(std::filesystem::path const& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        throw Error{ErrorKind::not_found,
                    named(path.native()) +
                        " n’existe pas : importez d’abord des membres (epingle import FICHIER.csv "
                        "--db " +
                        path.native() + " --visibility counted)."};
    }
}

Owned<sqlite3, sqlite3_close_v2> opened(std::filesystem::path const& path, Access access) {
    int const flags = (access == Access::write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) |
                      SQLITE_OPEN_NOMUTEX;
    sqlite3* raw = nullptr;
    int const code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
    Owned<sqlite3, sqlite3_close_v2> handle{raw};
    if (code != SQLITE_OK) {
        throw_sqlite_error(handle.get(), code);
    }
    return handle;
}

void require_writable(sqlite3* handle) {
    // SQLite opens a file it may not write for reading only, and says nothing.
    if (sqlite3_db_readonly(handle, "main") == 1) {
        throw_sqlite_error(handle, SQLITE_READONLY);
    }
}

/// The rest of a sentence that begins with the base's name, for what is not Épingle's fault.
std::string remedy(int code) {
    switch (code & 0xFF) {
        case SQLITE_CORRUPT:
            return "est abîmée : reprenez la dernière sauvegarde.";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "est occupée par un autre import : attendez sa fin et recommencez.";
        case SQLITE_READONLY:
            return "est en lecture seule : vérifiez les droits du fichier et de son dossier.";
        case SQLITE_CANTOPEN:
            return "ne peut pas être ouverte : vérifiez les droits du fichier et de son dossier.";
        case SQLITE_FULL:
            return "ne peut pas grandir : disque plein. Rien n’a été changé ; libérez de la place "
                   "et recommencez.";
        default:
            return std::string{"ne peut être ni lue ni écrite ("} + sqlite3_errstr(code) +
                   ") : vérifiez le disque et la place qui y reste. Rien n’a été changé.";
    }
}

}  // namespace

Database::Database(std::filesystem::path const& path, Access access,
                   std::chrono::milliseconds wait) {
    if (access == Access::write) {
        create_private_file(path);
    } else {
        require_existing_file(path);
    }
    handle_ = opened(path, access);
    sqlite3_extended_result_codes(handle(), 1);
    sqlite3_busy_timeout(handle(), static_cast<int>(wait.count()));
    if (access == Access::write) {
        require_writable(handle());
    }
    execute(pragmas);
}

Database Database::in_memory() {
    return Database{opened(":memory:", Access::write)};
}

std::string Database::image() const {
    sqlite3_int64 size = 0;
    Owned<unsigned char, sqlite3_free> const bytes{sqlite3_serialize(handle(), "main", &size, 0)};
    if (bytes == nullptr) {
        throw_sqlite_error(handle(), SQLITE_NOMEM);
    }
    return {bytes.get(), bytes.get() + size};
}

void Database::execute(std::string_view sql) const {
    std::string const text{sql};
    int const code = sqlite3_exec(handle(), text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        throw_sqlite_error(handle(), code);
    }
}

std::int64_t Database::integer(std::string_view sql) const {
    Statement query{*this, sql};
    return query.step() ? query.integer(0) : 0;
}

void throw_sqlite_error(sqlite3* handle, int code) {
    char const* const name = handle == nullptr ? nullptr : sqlite3_db_filename(handle, "main");
    auto const base = named(name == nullptr ? "" : name);
    switch (code & 0xFF) {
        case SQLITE_NOTADB:
            throw Error{ErrorKind::bad_input,
                        base + " n’est pas une base Épingle : vérifiez le nom du fichier."};
        case SQLITE_INTERNAL:
        case SQLITE_MISUSE:
        case SQLITE_ERROR:
        case SQLITE_CONSTRAINT:
            throw Error{ErrorKind::internal, base + " a refusé une opération (" +
                                                 sqlite3_errmsg(handle) +
                                                 ") : c’est une erreur d’Épingle, signalez-la."};
        default:
            throw Error{ErrorKind::unavailable, base + ' ' + remedy(code)};
    }
}

}  // namespace epingle::store
