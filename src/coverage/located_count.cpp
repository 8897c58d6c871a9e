#include "src/coverage/located_count.hpp"

#include "src/coverage/place.hpp"

#include <numeric>

namespace epingle::coverage {

using community::Hierarchy;
using geodata::Level;

LocatedCount::LocatedCount(community::Atlas const& atlas, community::Filter const& filter)
    : atlas_{atlas},
      reaches_epci_(atlas.gazetteer().communes().size()),
      by_category_(atlas.categories().size()) {
    auto const& gazetteer = atlas.gazetteer();
    for (Level const level : covered_levels) {
        auto const count = territory_count(gazetteer, level);
        territories_[slot_of(level)].resize(count);
        if (level != Level::commune) {
            met_[slot_of(level)].resize(count * by_category_.size());
        }
        if (level == Level::departement || level == Level::region) {
            for (auto const& territory : gazetteer.territories(level)) {
                is_collectivity_[slot_of(level)].push_back(
                    geodata::is_overseas_collectivity(territory.code));
            }
        }
    }
    atlas.for_each_located(
        filter,
        [this](std::uint32_t commune, community::MonthCount const& count) { add(commune, count); });
    begin(Hierarchy::none, 0);
}

void LocatedCount::begin(std::uint32_t commune, std::uint32_t category) {
    end_category();
    category_ = category;
    if (commune == commune_) {
        return;
    }
    end_commune();
    commune_ = commune;
    if (commune != Hierarchy::none) {
        auto const& hierarchy = atlas_.hierarchy();
        where_ = {commune, hierarchy.territory_of(Level::epci, commune),
                  hierarchy.territory_of(Level::departement, commune),
                  hierarchy.territory_of(Level::region, commune)};
    }
}

void LocatedCount::end_category() {
    if (commune_ == Hierarchy::none) {
        return;
    }
    CategoryFigures& figures = by_category_[category_];
    std::uint32_t members = 0;
    for (Level const level : covered_levels) {
        auto const slot = slot_of(level);
        members += of_category_[slot];
        of_commune_[slot] += of_category_[slot];
        if (members > 0 && where_[slot] != Hierarchy::none) {
            figures.levels[slot].members += members;
            meet(category_, level, where_[slot]);
        }
    }
    figures.members += members;
    of_category_ = {};
}

void LocatedCount::meet(std::uint32_t category, Level level, std::uint32_t position) {
    auto const slot = slot_of(level);
    CategoryReach& reach = by_category_[category].levels[slot];
    if (level == Level::commune) {
        ++reach.reached;  // each comes once
        return;
    }
    auto const& collectivities = is_collectivity_[slot];
    if (auto met = met_[slot][category * territories_[slot].size() + position]; !met) {
        met = true;
        ++(!collectivities.empty() && collectivities[position] ? reach.collectivities
                                                               : reach.reached);
    }
}

void LocatedCount::end_commune() {
    if (commune_ == Hierarchy::none) {
        return;
    }
    auto const all = std::accumulate(of_commune_.begin(), of_commune_.end(), std::uint32_t{0});
    std::uint32_t members = 0;
    for (std::size_t slot = 0; slot < covered_levels.size(); ++slot) {
        members += of_commune_[slot];
        placed_at_[slot] += of_commune_[slot];
        if (where_[slot] != Hierarchy::none) {
            TerritoryFigures& figures = territories_[slot][where_[slot]];
            figures.members += members;
            figures.wider += all - members;
        }
    }
    reaches_epci_[commune_] =
        of_commune_[slot_of(Level::commune)] > 0 || of_commune_[slot_of(Level::epci)] > 0;
    of_commune_ = {};
}

}  // namespace epingle::coverage
