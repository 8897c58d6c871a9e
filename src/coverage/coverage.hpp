#pragma once

#include "src/community/atlas.hpp"
#include "src/coverage/figures.hpp"
#include "src/coverage/size_class.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace epingle::coverage {

class LocatedCount;

/// Something for each of the `size_classes`.
using BySize = std::array<SizeClassFigures, size_classes.size()>;

/// How far the members that a filter keeps reach, at every level. When the filter stays inside an
/// area, so do all figures: the territories are those with a commune inside, each with the members,
/// inhabitants, communes and EPCI of its part inside. The EPT are left out: the Métropole du Grand
/// Paris stands for them. Made in one pass over the counts of an atlas; reading is O(1). Immutable,
/// safe to read from any thread.
class Coverage {
public:
    /// Throws as Atlas does when the filter cannot be applied.
    Coverage(std::shared_ptr<community::Atlas const> atlas, community::Filter filter);

    [[nodiscard]] community::Atlas const& atlas() const noexcept { return *atlas_; }
    [[nodiscard]] geodata::Gazetteer const& gazetteer() const noexcept {
        return atlas_->gazetteer();
    }
    /// Canonical for the atlas.
    [[nodiscard]] community::Filter const& filter() const noexcept { return filter_; }

    [[nodiscard]] std::uint64_t located() const noexcept { return located_; }
    /// None when the filter stays inside an area: nobody can say where they are.
    [[nodiscard]] std::uint64_t not_located() const noexcept { return not_located_; }
    [[nodiscard]] std::uint64_t members() const noexcept { return located_ + not_located_; }

    // Precondition everywhere: `level` is one of covered_levels, `position` one in
    // Gazetteer::communes() or territories(level).

    [[nodiscard]] LevelFigures const& level(geodata::Level level) const noexcept {
        return levels_[slot_of(level)];
    }
    /// Positions of the level's territories, collectivités included, ascending: by code.
    [[nodiscard]] std::span<std::uint32_t const> territories(geodata::Level level) const noexcept {
        return inside_[slot_of(level)];
    }
    [[nodiscard]] TerritoryFigures const& at(geodata::Level level,
                                             std::uint32_t position) const noexcept {
        return territories_[slot_of(level)][position];
    }
    /// Precondition: not a commune.
    [[nodiscard]] Parts const& parts(geodata::Level level, std::uint32_t position) const noexcept {
        return parts_[slot_of(level)][position];
    }
    /// By position in `size_classes`.
    [[nodiscard]] BySize const& by_size() const noexcept { return by_size_; }
    /// The same of some of the communes, e.g. Gazetteer::members_of a territory.
    [[nodiscard]] BySize by_size(std::span<std::uint32_t const> communes) const;
    /// By position in Atlas::categories().
    [[nodiscard]] std::span<CategoryFigures const> by_category() const noexcept {
        return by_category_;
    }

    [[nodiscard]] std::size_t bytes() const noexcept;  ///< of memory, about

private:
    void take_located(LocatedCount& count);
    void count_communes();
    void count_epci_of(geodata::Level level, std::vector<bool> const& reaches_epci);
    void list_territories();
    void sum_up(geodata::Level level);

    std::shared_ptr<community::Atlas const> atlas_;
    community::Filter filter_;
    std::uint64_t located_{};
    std::uint64_t not_located_{};
    ByLevel<LevelFigures> levels_{};
    ByLevel<std::vector<std::uint32_t>> inside_{};
    ByLevel<std::vector<TerritoryFigures>> territories_{};
    ByLevel<std::vector<Parts>> parts_{};  ///< none of communes
    BySize by_size_{};
    std::vector<CategoryFigures> by_category_{};
};

}  // namespace epingle::coverage
