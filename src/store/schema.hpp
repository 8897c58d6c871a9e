#pragma once

#include "src/store/database.hpp"

#include <string_view>

namespace epingle::store {

/// Brings a new or older database to this program's schema, in one transaction.
/// Throws Error{bad_input} when the file is another program's, Error{conflict} when it was written
/// by a newer Épingle.
void migrate(Database const& database);

/// Throws like `migrate`, and Error{unavailable} when the schema is older than this program's.
void require_current_schema(Database const& database);

}  // namespace epingle::store
