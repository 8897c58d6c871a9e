#pragma once

#include "src/store/database.hpp"

#include <cstdint>

namespace epingle::store {

/// Whether the announced day of some member's departure has come since anybody looked.
[[nodiscard]] bool has_due_departures(Database const& database);

/// These members leave: from now on they are neither counted nor listed. Raises the revision when
/// there are some. Within a transaction for writing.
void record_due_departures(Database const& database);

}  // namespace epingle::store
