#include "src/community/hierarchy.hpp"

#include <cassert>

namespace epingle::community {

using geodata::Level;

namespace {

std::size_t slot_of(Level level) noexcept {
    assert(level == Level::epci || level == Level::departement || level == Level::region);
    return static_cast<std::size_t>(level) - static_cast<std::size_t>(Level::epci);
}

}  // namespace

Hierarchy::Hierarchy(geodata::Gazetteer const& gazetteer) {
    auto const communes = gazetteer.communes();
    anchors_.reserve(communes.size());
    populations_.reserve(communes.size());
    for (geodata::Commune const& commune : communes) {
        populations_.push_back(commune.population.value_or(0));
        anchors_.push_back(tiles::grid_of(commune.position.at));
    }
    for (Level const level : {Level::epci, Level::departement, Level::region}) {
        auto& territory_of_commune = territories_[slot_of(level)];
        territory_of_commune.assign(communes.size(), none);
        auto const territories = gazetteer.territories(level);
        for (std::uint32_t i = 0; i < territories.size(); ++i) {
            if (territories[i].kind == geodata::ept_kind) {
                continue;  // a part of the Métropole du Grand Paris, which its communes belong to
            }
            for (std::uint32_t const commune : gazetteer.members_of(territories[i])) {
                territory_of_commune[commune] = i;
            }
        }
    }
}

std::uint32_t Hierarchy::territory_of(Level level, std::uint32_t commune) const noexcept {
    return territories_[slot_of(level)][commune];
}

bool Hierarchy::share_departement(std::uint32_t a, std::uint32_t b) const noexcept {
    return territory_of(Level::departement, a) == territory_of(Level::departement, b) &&
           territory_of(Level::region, a) == territory_of(Level::region, b);
}

}  // namespace epingle::community
