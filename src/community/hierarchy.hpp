#pragma once

#include "geodata/gazetteer.hpp"
#include "tiles/world_grid.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace epingle::community {

/// For each commune, by its position in Gazetteer::communes(): where it stands on the grid of the
/// tiles, the positions of the territories it belongs to, and who lives there. Plain arrays, for
/// loops over all pins.
class Hierarchy {
public:
    static constexpr std::uint32_t none = UINT32_MAX;

    explicit Hierarchy(geodata::Gazetteer const& gazetteer);

    [[nodiscard]] tiles::GridPoint anchor(std::uint32_t commune) const noexcept {
        return anchors_[commune];
    }
    /// Position in Gazetteer::territories(level); `none` where the commune belongs to no EPCI.
    /// Precondition: `level` is epci, departement or region.
    [[nodiscard]] std::uint32_t territory_of(geodata::Level level,
                                             std::uint32_t commune) const noexcept;
    /// Inhabitants; 0 where nobody lives.
    [[nodiscard]] std::uint32_t population(std::uint32_t commune) const noexcept {
        return populations_[commune];
    }
    /// Whether both are in the same département and the same région.
    [[nodiscard]] bool share_departement(std::uint32_t a, std::uint32_t b) const noexcept;

private:
    std::vector<tiles::GridPoint> anchors_{};
    std::vector<std::uint32_t> populations_{};
    std::array<std::vector<std::uint32_t>, 3> territories_{};
};

}  // namespace epingle::community
