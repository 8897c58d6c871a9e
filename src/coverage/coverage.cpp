#include "src/coverage/coverage.hpp"

#include "src/coverage/located_count.hpp"
#include "src/coverage/place.hpp"

#include <numeric>
#include <utility>

namespace epingle::coverage {

using community::Hierarchy;
using geodata::Level;

namespace {

constexpr auto commune_slot = slot_of(Level::commune);
constexpr auto epci_slot = slot_of(Level::epci);
constexpr std::array larger_levels{Level::epci, Level::departement, Level::region};

void count_in(Reach& reach, bool is_reached) noexcept {
    ++reach.total;
    reach.reached += is_reached ? 1 : 0;
}

/// Ascending.
std::vector<std::uint32_t> communes_of(community::Filter const& filter,
                                       geodata::Gazetteer const& gazetteer) {
    return communes_in(filter.inside.value_or(community::Area{}), gazetteer);
}

template <class Value>
std::size_t bytes_of(std::vector<Value> const& values) noexcept {
    return values.capacity() * sizeof(Value);
}

}  // namespace

Coverage::Coverage(std::shared_ptr<community::Atlas const> atlas, community::Filter filter)
    : atlas_{std::move(atlas)}, filter_{atlas_->canonical(std::move(filter))} {
    inside_[commune_slot] = communes_of(filter_, gazetteer());
    LocatedCount count{*atlas_, filter_};
    take_located(count);
    count_communes();
    count_epci_of(Level::departement, count.reaches_epci());
    count_epci_of(Level::region, count.reaches_epci());
    list_territories();
    by_size_ = by_size(inside_[commune_slot]);
    for (Level const level : covered_levels) {
        sum_up(level);
    }
}

void Coverage::take_located(LocatedCount& count) {
    territories_ = std::move(count.territories());
    by_category_ = std::move(count.by_category());
    auto const& placed_at = count.placed_at();
    located_ = std::accumulate(placed_at.begin(), placed_at.end(), std::uint64_t{0});
    for (auto const& lost : atlas_->not_located(filter_)) {
        not_located_ += lost.members;
    }
    std::uint64_t finer = 0;
    for (std::size_t slot = 0; slot < levels_.size(); ++slot) {
        finer += placed_at[slot];
        levels_[slot].wider = located_ - finer;
    }
}

/// Who lives in the territories, and how many communes they have.
void Coverage::count_communes() {
    auto const& hierarchy = atlas_->hierarchy();
    for (Level const level : larger_levels) {
        parts_[slot_of(level)].resize(territory_count(gazetteer(), level));
    }
    for (std::uint32_t const commune : inside_[commune_slot]) {
        auto const population = hierarchy.population(commune);
        TerritoryFigures& figures = territories_[commune_slot][commune];
        figures.population = population;
        for (Level const level : larger_levels) {
            auto const position = hierarchy.territory_of(level, commune);
            if (position != Hierarchy::none) {
                territories_[slot_of(level)][position].population += population;
                count_in(parts_[slot_of(level)][position].communes, figures.reached());
            }
        }
    }
}

/// An EPCI may span several départements and régions, and be reached in one of them only.
void Coverage::count_epci_of(Level level, std::vector<bool> const& reaches_epci) {
    auto const& hierarchy = atlas_->hierarchy();
    auto const all_epci = territories_[epci_slot].size();
    auto& parts = parts_[slot_of(level)];
    std::vector<bool> met(parts.size() * all_epci);
    std::vector<bool> reached(met.size());
    for (std::uint32_t const commune : inside_[commune_slot]) {
        auto const epci = hierarchy.territory_of(Level::epci, commune);
        if (epci == Hierarchy::none) {
            continue;
        }
        auto const position = hierarchy.territory_of(level, commune);
        auto const pair = position * all_epci + epci;
        Reach& reach = parts[position].epci;
        reach.total += met[pair] ? 0U : 1U;
        met[pair] = true;
        if (reaches_epci[commune] && !reached[pair]) {
            ++reach.reached;
            reached[pair] = true;
        }
    }
}

void Coverage::list_territories() {
    for (Level const level : larger_levels) {
        auto const& parts = parts_[slot_of(level)];
        for (std::uint32_t position = 0; position < parts.size(); ++position) {
            if (parts[position].communes.total > 0) {
                inside_[slot_of(level)].push_back(position);
            }
        }
    }
}

void Coverage::sum_up(Level level) {
    auto const slot = slot_of(level);
    bool const has_collectivities = level == Level::departement || level == Level::region;
    LevelFigures& sum = levels_[slot];
    for (std::uint32_t const position : inside_[slot]) {
        TerritoryFigures const& figures = territories_[slot][position];
        sum.attributed += figures.members;
        if (has_collectivities &&
            geodata::is_overseas_collectivity(gazetteer().territories(level)[position].code)) {
            count_in(sum.collectivities, figures.reached());
            continue;
        }
        count_in(sum.territories, figures.reached());
        sum.population += figures.population;
        sum.population_reached += figures.reached() ? figures.population : 0;
    }
    sum.outside = located_ - sum.attributed - sum.wider;
}

BySize Coverage::by_size(std::span<std::uint32_t const> communes) const {
    BySize sizes{};
    for (std::uint32_t const commune : communes) {
        TerritoryFigures const& figures = territories_[commune_slot][commune];
        SizeClassFigures& alike = sizes[size_class_of(figures.population)];
        count_in(alike.communes, figures.reached());
        alike.members += figures.members;
        alike.population += figures.population;
    }
    return sizes;
}

std::size_t Coverage::bytes() const noexcept {
    std::size_t bytes = sizeof(Coverage) + bytes_of(by_category_);
    for (std::size_t slot = 0; slot < covered_levels.size(); ++slot) {
        bytes += bytes_of(inside_[slot]) + bytes_of(territories_[slot]) + bytes_of(parts_[slot]);
    }
    return bytes;
}

}  // namespace epingle::coverage
