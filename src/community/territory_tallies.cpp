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

void TerritoryTallies::Sum::add(Sum const& other) {
    tally.add(other.tally);
    x += other.x;
    y += other.y;
}

/// Adds up pins, set after set.
class TerritoryTallies::Adding {
public:
    Adding(Hierarchy const& hierarchy, Pins const& pins) : hierarchy_{hierarchy}, pins_{pins} {}

    void add(Pin const& pin) {
        tally_.add(pin, pins_.by_category(pin));
        sum_.move(pin, hierarchy_.anchor(pin.commune), 1);
    }

    /// What was added since the last time.
    [[nodiscard]] Sum take() {
        sum_.tally = tally_.take();
        return std::exchange(sum_, {});
    }

private:
    Hierarchy const& hierarchy_;
    Pins const& pins_;
    TallySum tally_{};
    Sum sum_{};
};

TerritoryTallies::TerritoryTallies(geodata::Gazetteer const& gazetteer, Hierarchy const& hierarchy,
                                   Pins const& pins)
    : gazetteer_{&gazetteer}, hierarchy_{&hierarchy} {
    keep(Level::epci, sums_by_epci(pins));
    std::vector<Sum> departements(gazetteer.territories(Level::departement).size());
    std::vector<Sum> regions(gazetteer.territories(Level::region).size());
    std::vector<Sum> france(1);
    Adding adding{hierarchy, pins};
    std::uint32_t last = Hierarchy::none;
    auto const end_run = [&](std::uint32_t commune) {
        Sum const run = adding.take();
        departements[hierarchy.territory_of(Level::departement, commune)].add(run);
        regions[hierarchy.territory_of(Level::region, commune)].add(run);
        france.front().add(run);
    };
    // Communes come by code: those of a département in one run, or few, added to all at its end.
    pins.for_each([&](Pin const& pin) {
        if (last != Hierarchy::none && !hierarchy.share_departement(last, pin.commune)) {
            end_run(last);
        }
        adding.add(pin);
        last = pin.commune;
    });
    if (last != Hierarchy::none) {
        end_run(last);
    }
    keep(Level::departement, std::move(departements));
    keep(Level::region, std::move(regions));
    keep(Level::france, std::move(france));
}

/// EPCI and EPT, which overlap.
std::vector<TerritoryTallies::Sum> TerritoryTallies::sums_by_epci(Pins const& pins) const {
    Adding adding{*hierarchy_, pins};
    std::vector<Sum> sums;
    for (auto const& territory : gazetteer_->territories(Level::epci)) {
        for (std::uint32_t const commune : gazetteer_->members_of(territory)) {
            if (Pin const* const pin = pins.at(commune)) {
                adding.add(*pin);
            }
        }
        sums.push_back(adding.take());
    }
    return sums;
}

void TerritoryTallies::keep(Level level, std::vector<Sum> sums) {
    auto const nobody = std::make_shared<Sum const>();
    Sums& kept = sums_[slot_of(level)];
    kept.reserve(sums.size());
    for (Sum& sum : sums) {
        kept.push_back(sum.tally.members == 0 ? nobody
                                              : std::make_shared<Sum const>(std::move(sum)));
    }
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
