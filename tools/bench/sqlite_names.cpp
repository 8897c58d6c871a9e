#include "tools/bench/sqlite_names.hpp"

#include "src/base/error.hpp"

#include <sqlite3.h>

namespace epingle::bench {

namespace {

void bind(sqlite3_stmt* statement, int parameter, std::string_view text) {
    sqlite3_bind_text(statement, parameter, text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
}

/// "saint et" → "saint* et*": every word begins a word of the name.
std::string starts_of(std::string_view folded) {
    std::string match;
    for (char const character : folded) {
        match += character == ' ' ? std::string{"\"* \""} : std::string{character};
    }
    return '"' + match + "\"*";
}

}  // namespace

void SqliteNames::Close::operator()(sqlite3* database) const noexcept {
    sqlite3_close_v2(database);
}

void SqliteNames::Close::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

SqliteNames::SqliteNames(Kind kind, std::vector<Named> const& names) : kind_{kind} {
    sqlite3* opened = nullptr;
    if (sqlite3_open(":memory:", &opened) != SQLITE_OK) {
        throw Error{ErrorKind::internal, "SQLite"};
    }
    database_.reset(opened);
    run("CREATE TABLE place(id INTEGER PRIMARY KEY, words TEXT, population INTEGER)");
    run("BEGIN");
    auto const insert = prepare("INSERT INTO place VALUES(?, ?, ?)");
    for (std::size_t i = 0; i < names.size(); ++i) {
        sqlite3_bind_int64(insert.get(), 1, static_cast<sqlite3_int64>(i));
        bind(insert.get(), 2, names[i].words);
        sqlite3_bind_int64(insert.get(), 3, static_cast<sqlite3_int64>(names[i].population));
        sqlite3_step(insert.get());
        sqlite3_reset(insert.get());
    }
    if (kind == Kind::b_tree) {
        run("CREATE INDEX by_words ON place(words, population)");
    } else {
        run("CREATE VIRTUAL TABLE text USING fts5(words, content='', prefix='1 2 3')");
        run("INSERT INTO text(rowid, words) SELECT id, words FROM place");
        run("INSERT INTO text(text) VALUES('optimize')");
    }
    run("COMMIT");
    query_ =
        prepare(kind == Kind::b_tree ? "SELECT id FROM place WHERE words >= ?1 AND words < ?2 "
                                       "ORDER BY population DESC LIMIT 10"
                                     : "SELECT id FROM text JOIN place ON place.id = text.rowid "
                                       "WHERE text MATCH ?1 ORDER BY population DESC LIMIT 10");
}

std::vector<std::size_t> SqliteNames::search(std::string_view folded) {
    auto* const query = query_.get();
    if (kind_ == Kind::b_tree) {
        bind(query, 1, folded);
        bind(query, 2, std::string{folded} + '\x7F');
    } else {
        bind(query, 1, starts_of(folded));
    }
    std::vector<std::size_t> found;
    while (sqlite3_step(query) == SQLITE_ROW) {
        found.push_back(static_cast<std::size_t>(sqlite3_column_int64(query, 0)));
    }
    sqlite3_reset(query);
    return found;
}

void SqliteNames::run(std::string const& sql) {
    if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw Error{ErrorKind::internal, sql + ": " + sqlite3_errmsg(database_.get())};
    }
}

std::unique_ptr<sqlite3_stmt, SqliteNames::Close> SqliteNames::prepare(std::string const& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        throw Error{ErrorKind::internal, sql + ": " + sqlite3_errmsg(database_.get())};
    }
    return std::unique_ptr<sqlite3_stmt, Close>{statement};
}

}  // namespace epingle::bench
