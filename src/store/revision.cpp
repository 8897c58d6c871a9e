#include "src/store/revision.hpp"

#include "src/store/statement.hpp"

#include <algorithm>
#include <chrono>

namespace epingle::store {

namespace {

/// Revisions only grow, and follow the clock: a database put back from a backup, or replaced by
/// another, does not come by chance to a revision that browsers have already seen.
std::int64_t next_revision(std::int64_t current) {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    return std::max<std::int64_t>(current + 1,
                                  std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

}  // namespace

void raise_revision(Database const& database) {
    auto const revision = next_revision(database.integer("SELECT revision FROM state"));
    Statement{database, "UPDATE state SET revision = ?1"}.bind(1, revision).run();
}

}  // namespace epingle::store
