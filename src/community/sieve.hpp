#pragma once

#include "src/community/categories.hpp"
#include "src/community/filter.hpp"
#include "src/community/month_counts.hpp"

#include <cstdint>
#include <vector>

namespace epingle::community {

/// A filter made ready for the counts of one atlas, whose categories these are.
class Sieve {
public:
    Sieve(Filter const& filter, Categories const& categories);

    [[nodiscard]] bool keeps(MonthCount const& count) const noexcept {
        bool const in_time =
            count.joined == 0 ? undated_pass_ : since_ <= count.joined && count.joined <= until_;
        return in_time && keeps_[count.category] != 0;
    }

private:
    std::uint16_t since_;
    std::uint16_t until_;
    bool undated_pass_;
    std::vector<std::uint8_t> keeps_{};  ///< of each category, 1 or 0
};

}  // namespace epingle::community
