#pragma once

#include "geodata/geocoder.hpp"
#include "src/community/member.hpp"

#include <string>
#include <unordered_map>

namespace epingle::importing {

/// A geocoder that remembers: spreadsheets write the same place in the same way many times.
class RememberingGeocoder {
public:
    /// `geocoder` must outlive it.
    explicit RememberingGeocoder(geodata::Geocoder const& geocoder) : geocoder_{geocoder} {}

    /// Valid until the next call.
    [[nodiscard]] geodata::Placement const& place(community::Member const& member);

private:
    geodata::Geocoder const& geocoder_;
    std::unordered_map<std::string, geodata::Placement> placements_{};
    std::string key_{};  ///< kept between calls for its memory
};

}  // namespace epingle::importing
