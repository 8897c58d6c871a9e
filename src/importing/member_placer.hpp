#pragma once

#include "geodata/geocoder.hpp"
#include "src/importing/remembered_choices.hpp"

#include <optional>
#include <string_view>

namespace epingle::importing {

/// Places members: as a person decided before, else by the geocoder. Immutable, safe to use from
/// any number of threads.
class MemberPlacer {
public:
    /// Both must outlive it.
    MemberPlacer(geodata::Geocoder const& geocoder, RememberedChoices const& choices)
        : geocoder_{geocoder}, choices_{choices} {}

    [[nodiscard]] geodata::Placement place(community::PlaceAsWritten const& written,
                                           std::string_view organisation,
                                           std::optional<LonLat> at = {}) const;

private:
    geodata::Geocoder const& geocoder_;
    RememberedChoices const& choices_;
};

}  // namespace epingle::importing
