#pragma once

#include "src/store/database.hpp"

namespace epingle::store {

/// Tells every copy of the members that they changed. Within the transaction that changed them.
void raise_revision(Database const& database);

}  // namespace epingle::store
