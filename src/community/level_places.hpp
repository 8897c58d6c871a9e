#pragma once

#include "src/community/view.hpp"

#include <cstdint>
#include <string_view>

namespace epingle::community {

/// The places of one level as a view sees them, alike for communes and for what is larger. A
/// position is one in Gazetteer::communes() or territories(level).
class LevelPlaces {
public:
    /// Precondition: not the whole of France. `view` must outlive it.
    LevelPlaces(View const& view, geodata::Level level)
        : view_{view}, gazetteer_{view.atlas().gazetteer()}, level_{level} {}

    [[nodiscard]] std::string_view name(std::uint32_t position) const;
    /// Where the place stands: itself, or its seat.
    [[nodiscard]] geodata::Commune const& seat(std::uint32_t position) const;
    [[nodiscard]] std::uint64_t population(std::uint32_t position) const;
    /// Position of its territory of a larger level; Hierarchy::none where it has none.
    [[nodiscard]] std::uint32_t within(geodata::Level level, std::uint32_t position) const;
    [[nodiscard]] bool is_ept(std::uint32_t position) const;

    /// Gives each place where the view has members, and how many, in order of position.
    template <class Receive>
    void for_each_inhabited(Receive const& receive) const {
        if (level_ == geodata::Level::commune) {
            view_.pins().for_each([&](Pin const& pin) { receive(pin.commune, pin.members); });
            return;
        }
        auto const count = static_cast<std::uint32_t>(gazetteer_.territories(level_).size());
        for (std::uint32_t position = 0; position < count; ++position) {
            if (auto const members = view_.tallies().at(level_, position).members; members > 0) {
                receive(position, members);
            }
        }
    }

private:
    [[nodiscard]] geodata::Territory const& territory(std::uint32_t position) const {
        return gazetteer_.territories(level_)[position];
    }

    View const& view_;
    geodata::Gazetteer const& gazetteer_;
    geodata::Level level_;
};

}  // namespace epingle::community
