#pragma once

#include "src/community/categories.hpp"
#include "src/community/filter.hpp"
#include "src/community/month_counts.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace epingle::community {

/// A filter made ready for the counts of one atlas, whose categories and gazetteer these are.
class Sieve {
public:
    /// Throws as communes_in does.
    Sieve(Filter const& filter, Categories const& categories, geodata::Gazetteer const& gazetteer);

    /// Whether those who are not located may pass.
    [[nodiscard]] bool keeps_not_located() const noexcept { return not_located_pass_; }
    /// Whether those of this commune may pass.
    [[nodiscard]] bool keeps(std::uint32_t commune) const noexcept {
        return inside_.empty() || inside_[commune] != 0;
    }

    /// Of those who are located.
    [[nodiscard]] bool keeps(MonthCount const& count) const noexcept {
        return keeps_wherever(count) && places_[place_of(count.level, count.certainty)] != 0;
    }
    /// The same, but for how sure their place is: all there is to ask of those who are not located.
    [[nodiscard]] bool keeps_wherever(MonthCount const& count) const noexcept {
        bool const in_time =
            count.joined == 0 ? undated_pass_ : since_ <= count.joined && count.joined <= until_;
        return in_time && keeps_[count.category] != 0;
    }

private:
    static constexpr std::size_t place_of(geodata::Level level,
                                          geodata::Certainty certainty) noexcept {
        return static_cast<std::size_t>(level) * 2 + static_cast<std::size_t>(certainty);
    }

    std::uint16_t since_;
    std::uint16_t until_;
    bool undated_pass_;
    bool not_located_pass_;
    std::array<std::uint8_t, geodata::all_levels.size() * 2> places_{};  ///< by `place_of`, 1 or 0
    std::vector<std::uint8_t> keeps_{};   ///< of each category, 1 or 0
    std::vector<std::uint8_t> inside_{};  ///< of each commune; empty: all are, and everyone is
};

}  // namespace epingle::community
