#pragma once

#include "src/community/atlas.hpp"
#include "src/coverage/figures.hpp"

#include <cstdint>
#include <vector>

namespace epingle::coverage {

/// Counts the located members that a filter keeps: by territory of each level, and by category. One
/// pass over the counts that an atlas holds, which stand for all members.
class LocatedCount {
public:
    /// `atlas` must outlive the count. Throws as Atlas does when `filter` cannot be applied.
    LocatedCount(community::Atlas const& atlas, community::Filter const& filter);

    /// By position in Gazetteer::communes() or territories(level); populations are not set.
    [[nodiscard]] ByLevel<std::vector<TerritoryFigures>>& territories() noexcept {
        return territories_;
    }
    /// By commune: whether somebody stands there who is placed at it or its EPCI.
    [[nodiscard]] std::vector<bool> const& reaches_epci() const noexcept { return reaches_epci_; }
    /// By position in Atlas::categories().
    [[nodiscard]] std::vector<CategoryFigures>& by_category() noexcept { return by_category_; }
    /// By the level of what they are placed at.
    [[nodiscard]] ByLevel<std::uint64_t> const& placed_at() const noexcept { return placed_at_; }

private:
    using Members = ByLevel<std::uint32_t>;

    void add(std::uint32_t commune, community::MonthCount const& count) {
        if (commune != commune_ || count.category != category_) {
            begin(commune, count.category);
        }
        of_category_[slot_of(count.level)] += count.members;
    }
    void begin(std::uint32_t commune, std::uint32_t category);
    void end_category();
    void end_commune();
    /// Once more, or for the first time.
    void meet(std::uint32_t category, geodata::Level level, std::uint32_t position);

    community::Atlas const& atlas_;
    ByLevel<std::vector<TerritoryFigures>> territories_{};
    ByLevel<std::vector<bool>> is_collectivity_{};  ///< of départements and régions
    ByLevel<std::vector<bool>> met_{};  ///< above communes: territories with members, by category
    std::vector<bool> reaches_epci_{};
    std::vector<CategoryFigures> by_category_;
    ByLevel<std::uint64_t> placed_at_{};
    // Of the commune being counted, and of one category there: by level placed at.
    std::uint32_t commune_{community::Hierarchy::none};
    std::uint32_t category_{};
    ByLevel<std::uint32_t> where_{};  ///< positions of its territories, perhaps `none`
    Members of_category_{};
    Members of_commune_{};
};

}  // namespace epingle::coverage
