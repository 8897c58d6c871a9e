#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace epingle::community {

/// Positions of things by the group each is in: all in one block of memory.
class Groups {
public:
    /// `group_of` each thing, below `groups`.
    Groups(std::span<std::uint32_t const> group_of, std::size_t groups)
        : ends_(groups + 1), members_(group_of.size()) {
        for (std::uint32_t const group : group_of) {
            ++ends_[group + 1];
        }
        std::exclusive_scan(ends_.begin() + 1, ends_.end(), ends_.begin() + 1, 0U);
        for (std::uint32_t member = 0; member < group_of.size(); ++member) {
            members_[ends_[group_of[member] + 1]++] = member;
        }
    }

    /// Ascending.
    [[nodiscard]] std::span<std::uint32_t const> of(std::size_t group) const noexcept {
        return std::span{members_}.subspan(ends_[group], ends_[group + 1] - ends_[group]);
    }

private:
    std::vector<std::uint32_t> ends_;  ///< in `members_`, of the group before each
    std::vector<std::uint32_t> members_;
};

}  // namespace epingle::community
