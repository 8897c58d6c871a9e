#include "src/store/count_difference.hpp"

namespace epingle::store {

void CountDifference::add(CountedMember const& member) {
    if (is_known_ && member.is_counted()) {
        groups_.add(member.columns);
        limit();
    }
}

void CountDifference::take_away(CountedMember const& member) {
    if (is_known_ && member.is_counted()) {
        groups_.take_away(member.columns);
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
