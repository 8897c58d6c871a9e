#pragma once

#include "src/community/movement.hpp"
#include "src/store/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace epingle::store {

/// Which part of the journal: all of it, or from a day or after an import to a day or an import.
struct StepRange {
    std::string from{};           ///< ISO 8601, a day in UTC: from its beginning
    std::string to{};             ///< to its end
    std::int64_t after_import{};  ///< 0: no such bound
    std::int64_t to_import{};     ///< that one included
};

/// What is known of the past, oldest first.
struct Journal {
    std::vector<community::Step> steps{};
    /// When the last import was made of which no movements are known, for it was made by a version
    /// of Épingle that kept none; empty: all are known.
    std::string known_since{};
};

/// Writes a step of now, which led to the present revision: its instant, revision and what is told
/// of its import are not read. Holds no name, and nobody who is hidden. Within a transaction for
/// writing.
void write_step(Database const& database, community::Step const& step);

/// Throws Error{not_found} when the database has no import of that number. Within a transaction.
[[nodiscard]] Journal read_journal(Database const& database, StepRange const& range);

}  // namespace epingle::store
