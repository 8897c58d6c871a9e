#pragma once

#include "geodata/hints.hpp"
#include "geodata/place_index.hpp"
#include "geodata/placement.hpp"

#include <optional>

namespace epingle::geodata {

/// Decides, for one query, what hints tell by themselves, where there is no name or none that is
/// understood. Lives as long as the query.
class HintPlacer {
public:
    /// Both must outlive it.
    HintPlacer(PlaceIndex const& index, Hints const& hints) : index_{index}, hints_{hints} {}

    /// The communes of the postcode that fit all that is said; empty for a postcode of CEDEX kind.
    [[nodiscard]] std::optional<Placement> by_postcode() const;
    /// The one département that the hints leave.
    [[nodiscard]] std::optional<Placement> by_departement() const;
    /// Where the position is; of several communes, the one that the hints leave.
    [[nodiscard]] Placement by_position(LonLat at) const;

private:
    PlaceIndex const& index_;
    Hints const& hints_;
};

}  // namespace epingle::geodata
