#pragma once

#include "src/community/count_changes.hpp"
#include "src/store/count_difference.hpp"
#include "src/store/database.hpp"

#include <cstdint>
#include <optional>

namespace epingle::store {

[[nodiscard]] std::uint64_t revision_of(Database const& database);

/// Tells every copy of the members that they changed, and remembers what that did to the counts
/// when it is known. Within the transaction that changed them.
void raise_revision(Database const& database, CountDifference const& difference);

/// What was done to the counts from `revision` to the current one, as if at once; empty when that
/// is not remembered: too much changed at once, too long ago, or `revision` is another database's.
/// Within a transaction.
[[nodiscard]] std::optional<community::CountChanges> count_changes_since(Database const& database,
                                                                         std::uint64_t revision);

}  // namespace epingle::store
