#include "src/store/member_changes.hpp"

#include "src/store/journal.hpp"
#include "src/store/revision.hpp"

namespace epingle::store {

void MemberChanges::record(Database const& database, community::StepCause cause,
                           std::int64_t import) const {
    raise_revision(database, difference_);
    // An import that moved nobody is told of, so that one knows it was made.
    if (!movements_.empty() || cause == community::StepCause::import) {
        write_step(database, {.cause = cause, .import = import, .movements = movements_.all()});
    }
}

}  // namespace epingle::store
