#include "src/community/territory_tallies.hpp"

#include <cassert>
#include <utility>

namespace epingle::community {

using geodata::Level;

namespace {

constexpr std::array territory_levels{Level::epci, Level::departement, Level::region};

std::size_t slot_of(Level level) noexcept {
    assert(level != Level::commune);
    return static_cast<std::size_t>(level) - static_cast<std::size_t>(Level::epci);
}

std::size_t position_of(geodata::Territory const& territory,
                        geodata::Gazetteer const& gazetteer) noexcept {
    return static_cast<std::size_t>(&territory - gazetteer.territories(territory.level).data());
}

}  // namespace

void TerritoryTallies::Sum::move(Pin const& pin, tiles::GridPoint anchor, int sign) noexcept {
    x += sign * std::int64_t{anchor.x} * pin.members;
    y += sign * std::int64_t{anchor.y} * pin.members;
}

TerritoryTallies::TerritoryTallies(geodata::Gazetteer const& gazetteer, Hierarchy const& hierarchy,
                                   Pins const& pins)
    : gazetteer_{&gazetteer}, hierarchy_{&hierarchy} {
    auto const nobody = std::make_shared<Sum const>();
    TallySum tally;
    Sum sum;
    auto const add = [&](Pin const& pin) {
        tally.add(pin, pins.by_category(pin));
        sum.move(pin, hierarchy.anchor(pin.commune), 1);
    };
    auto const take = [&] {
        sum.tally = tally.take();
        auto const taken = std::exchange(sum, {});
        return taken.tally.members == 0 ? nobody : std::make_shared<Sum const>(taken);
    };
    for (Level const level : territory_levels) {
        for (auto const& territory : gazetteer.territories(level)) {
            for (std::uint32_t const commune : gazetteer.members_of(territory)) {
                if (Pin const* const pin = pins.at(commune)) {
                    add(*pin);
                }
            }
            sums_[slot_of(level)].push_back(take());
        }
    }
    pins.for_each(add);
    sums_[slot_of(Level::france)].push_back(take());
}

Tally const& TerritoryTallies::at(Level level, std::size_t position) const noexcept {
    return sums_[slot_of(level)][position]->tally;
}

tiles::GridPoint TerritoryTallies::centre(Level level, std::size_t position) const noexcept {
    Sum const& sum = *sums_[slot_of(level)][position];
    assert(sum.tally.members > 0);
    return {static_cast<std::int32_t>(sum.x / sum.tally.members),
            static_cast<std::int32_t>(sum.y / sum.tally.members)};
}

TerritoryTallies TerritoryTallies::changed(Pins const& before, Pins const& after,
                                           std::span<std::uint32_t const> communes) const {
    TerritoryTallies next = *this;
    for (std::uint32_t const commune : communes) {
        auto const replace = [&](Level level, std::size_t position) {
            auto& sum = next.sums_[slot_of(level)][position];
            sum = replaced(*sum, commune, before, after);
        };
        for (Level const level : territory_levels) {
            auto const position = hierarchy_->territory_of(level, commune);
            if (position != Hierarchy::none) {
                replace(level, position);
            }
        }
        auto const& ept = gazetteer_->communes()[commune].ept;
        if (auto const* const territory = gazetteer_->territory(Level::epci, ept)) {
            replace(Level::epci, position_of(*territory, *gazetteer_));
        }
        replace(Level::france, 0);
    }
    return next;
}

std::shared_ptr<TerritoryTallies::Sum const> TerritoryTallies::replaced(Sum const& sum,
                                                                        std::uint32_t commune,
                                                                        Pins const& before,
                                                                        Pins const& after) const {
    Sum next = sum;
    if (Pin const* const pin = before.at(commune)) {
        next.tally.subtract(*pin, before.by_category(*pin));
        next.move(*pin, hierarchy_->anchor(commune), -1);
    }
    if (Pin const* const pin = after.at(commune)) {
        next.tally.add(*pin, after.by_category(*pin));
        next.move(*pin, hierarchy_->anchor(commune), 1);
    }
    return std::make_shared<Sum const>(std::move(next));
}

std::size_t TerritoryTallies::bytes() const noexcept {
    std::size_t bytes = 0;
    for (Sums const& sums : sums_) {
        for (auto const& sum : sums) {
            bytes += sizeof(sum) + sizeof(Sum) +
                     sum->tally.by_category.capacity() * sizeof(CategoryCount);
        }
    }
    return bytes;
}

}  // namespace epingle::community
