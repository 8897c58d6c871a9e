#pragma once

#include "src/store/count_groups.hpp"

#include <cstddef>
#include <string_view>

namespace epingle::store {

/// What a writer did to the groups that are counted, as long as it is little: past `most_groups`,
/// counting everybody anew costs no more than following each change, and nothing is noted any more.
class CountDifference {
public:
    static constexpr std::size_t most_groups = 10'000;

    /// Members who are hidden count nowhere: appearing, they are added; hidden, taken away.
    void add(std::string_view visibility, CountedColumns const& columns);
    void take_away(std::string_view visibility, CountedColumns const& columns);

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
