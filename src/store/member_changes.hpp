#pragma once

#include "src/store/count_difference.hpp"
#include "src/store/database.hpp"
#include "src/store/movements.hpp"

#include <cstdint>

namespace epingle::store {

/// What a writer did to the members, for who counts them: for copies of the counts, which follow,
/// and for the journal.
class MemberChanges {
public:
    void add_new(CountedMember const& now) {
        difference_.add(now);
        movements_.add(nullptr, now);
    }
    void change(CountedMember const& before, CountedMember const& now) {
        difference_.take_away(before);
        difference_.add(now);
        movements_.add(&before, now);
    }
    /// From now on copies are not told what changed, only that much did.
    void give_up_difference() { difference_.give_up(); }

    /// Raises the revision, and writes the journal. Within the transaction that did the changes.
    /// `import`: its number, 0 when the cause is another.
    void record(Database const& database, community::StepCause cause,
                std::int64_t import = 0) const;

private:
    CountDifference difference_{};
    Movements movements_{};
};

}  // namespace epingle::store
