#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/hierarchy.hpp"
#include "src/community/pins.hpp"
#include "src/community/tally.hpp"
#include "tiles/world_grid.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace epingle::community {

/// What the pins of each territory add up to. The EPT, which are parts of the Métropole du Grand
/// Paris, have their own tallies among the EPCI. Immutable, safe to read from any thread; a change
/// makes the tallies concerned anew and shares the others.
class TerritoryTallies {
public:
    /// `gazetteer` and `hierarchy` must outlive the tallies; positions in `pins` are theirs.
    TerritoryTallies(geodata::Gazetteer const& gazetteer, Hierarchy const& hierarchy,
                     Pins const& pins);

    /// `position` in Gazetteer::territories(level), 0 for the whole of France. O(1).
    /// Precondition: not a commune.
    [[nodiscard]] Tally const& at(geodata::Level level, std::size_t position) const noexcept;
    /// Centre of the territory's members, each standing at its commune's anchor, rounded down.
    /// Precondition: there are some.
    [[nodiscard]] tiles::GridPoint centre(geodata::Level level,
                                          std::size_t position) const noexcept;

    /// The tallies of `after`, when these are those of `before` and both differ at `communes` only,
    /// each of which comes once.
    [[nodiscard]] TerritoryTallies changed(Pins const& before, Pins const& after,
                                           std::span<std::uint32_t const> communes) const;

    /// Of memory, about; shared tallies are counted with each who shares them.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    struct Sum {
        Tally tally{};
        // Of the coordinates of all members: below 2^31 times their number.
        std::int64_t x{};
        std::int64_t y{};

        void move(Pin const& pin, tiles::GridPoint anchor, int sign) noexcept;
        void add(Sum const& other);
    };
    class Adding;
    using Sums = std::vector<std::shared_ptr<Sum const>>;

    [[nodiscard]] std::vector<Sum> sums_by_epci(Pins const& pins) const;
    void keep(geodata::Level level, std::vector<Sum> sums);
    /// With one commune's pin as it is after, not as it was before.
    [[nodiscard]] std::shared_ptr<Sum const> replaced(Sum const& sum, std::uint32_t commune,
                                                      Pins const& before, Pins const& after) const;

    geodata::Gazetteer const* gazetteer_;
    Hierarchy const* hierarchy_;
    std::array<Sums, 4> sums_{};  ///< by level, from epci
};

}  // namespace epingle::community
