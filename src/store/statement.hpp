#pragma once

#include "src/store/database.hpp"

#include <cstdint>
#include <string_view>

namespace epingle::store {

/// One prepared SQL statement. Parameters are numbered from 1, columns from 0. The database must
/// outlive it.
class Statement {
public:
    Statement(Database const& database, std::string_view sql);

    /// `text` is not copied: it must live until the next `reset`.
    Statement& bind(int parameter, std::string_view text);
    /// Neither are `bytes`, which need not be text.
    Statement& bind_bytes(int parameter, std::string_view bytes);
    Statement& bind(int parameter, std::int64_t number);
    Statement& bind(int parameter, double number);

    /// True when there is a row to read. Throws Error.
    bool step();
    /// Ready to be bound and stepped again.
    void reset() noexcept;
    /// Runs a statement that gives no rows, and resets it.
    void run();

    /// Valid until the next `step` or `reset`.
    [[nodiscard]] std::string_view text(int column) const noexcept;
    [[nodiscard]] std::int64_t integer(int column) const noexcept;
    [[nodiscard]] double real(int column) const noexcept;

private:
    void check(int code) const;

    Owned<sqlite3_stmt, sqlite3_finalize> handle_;
};

}  // namespace epingle::store
