#pragma once

#include "src/store/database.hpp"

#include <string_view>

namespace epingle::store {

/// Who is in any number. What left_on holds has come: see record_due_departures.
inline constexpr std::string_view is_counted_sql = "visibility <> 'hidden' AND left_on = ''";

/// The one index that names are listed by: whom an audience may see, place by place, in order.
/// `left_on`, the same in all of it, is there so that counting needs nothing else.
inline constexpr std::string_view people_index_sql = R"(
    CREATE INDEX IF NOT EXISTS people ON members (visibility, level, code, left_on, sort_name, category)
        WHERE left_on = '' AND (visibility = 'public' OR visibility = 'members')
)";

/// Brings a new or older database to this program's schema, in one transaction.
/// Throws Error{bad_input} when the file is another program's, Error{conflict} when it was written
/// by a newer Épingle.
void migrate(Database const& database);

/// Whether the database has a schema, older than this program's. Throws like `migrate`.
[[nodiscard]] bool is_older(Database const& database);

/// Whether its schema is this program's. Throws like `migrate`.
[[nodiscard]] bool is_current(Database const& database);

/// Whether the database is of a schema that has choices. Throws like `migrate`.
[[nodiscard]] bool has_choices(Database const& database);

/// Throws like `migrate`, and Error{unavailable} when the schema is older than this program's.
void require_current_schema(Database const& database);

}  // namespace epingle::store
