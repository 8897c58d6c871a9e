#include "src/store/count_difference.hpp"

namespace epingle::store {

namespace {

bool is_counted(std::string_view visibility) noexcept {
    return visibility != "hidden";
}

}  // namespace

void CountDifference::add(std::string_view visibility, CountedColumns const& columns) {
    if (is_known_ && is_counted(visibility)) {
        groups_.add(columns);
        limit();
    }
}

void CountDifference::take_away(std::string_view visibility, CountedColumns const& columns) {
    if (is_known_ && is_counted(visibility)) {
        groups_.take_away(columns);
        limit();
    }
}

void CountDifference::give_up() {
    is_known_ = false;
    groups_ = {};
}

void CountDifference::limit() {
    if (groups_.size() > most_groups) {
        give_up();
    }
}

}  // namespace epingle::store
