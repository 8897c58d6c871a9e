#pragma once

#include "src/community/categories.hpp"
#include "src/community/filter.hpp"
#include "src/community/month_counts.hpp"

#include <cstdint>
#include <vector>

namespace epingle::community {

/// A filter made ready for the counts of one atlas, whose categories and gazetteer these are.
class Sieve {
public:
    /// Throws as communes_in does.
    Sieve(Filter const& filter, Categories const& categories, geodata::Gazetteer const& gazetteer);

    /// Whether those who are not located may pass.
    [[nodiscard]] bool keeps_not_located() const noexcept { return inside_.empty(); }
    /// Whether those of this commune may pass.
    [[nodiscard]] bool keeps(std::uint32_t commune) const noexcept {
        return inside_.empty() || inside_[commune] != 0;
    }

    [[nodiscard]] bool keeps(MonthCount const& count) const noexcept {
        bool const in_time =
            count.joined == 0 ? undated_pass_ : since_ <= count.joined && count.joined <= until_;
        return in_time && keeps_[count.category] != 0;
    }

private:
    std::uint16_t since_;
    std::uint16_t until_;
    bool undated_pass_;
    std::vector<std::uint8_t> keeps_{};   ///< of each category, 1 or 0
    std::vector<std::uint8_t> inside_{};  ///< of each commune; empty: all are, and everyone is
};

}  // namespace epingle::community
