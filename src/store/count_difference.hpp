#pragma once

#include "src/store/count_groups.hpp"

#include <cstddef>
#include <string_view>

namespace epingle::store {

/// A member as far as it matters to numbers, as the columns of `members` hold it.
struct CountedMember {
    std::string_view visibility{};
    std::string_view left_on{};
    CountedColumns columns{};

    /// Who is hidden counts nowhere, nor does who left.
    [[nodiscard]] bool is_counted() const noexcept {
        return visibility != "hidden" && left_on.empty();
    }
};

/// What a writer did to the groups that are counted, as long as it is little: past `most_groups`,
/// counting everybody anew costs no more than following each change, and nothing is noted any more.
class CountDifference {
public:
    static constexpr std::size_t most_groups = 10'000;

    /// A member who was not there.
    void add(CountedMember const& member);
    /// A member who is not the same any more: a change is the former taken away, the present added.
    void take_away(CountedMember const& member);

    /// From now on, all that is known is that everything may have changed.
    void give_up();

    [[nodiscard]] bool is_known() const noexcept { return is_known_; }
    /// Precondition: it is known.
    [[nodiscard]] CountGroups const& groups() const noexcept { return groups_; }

private:
    void limit();

    bool is_known_{true};
    CountGroups groups_{};
};

}  // namespace epingle::store
