#pragma once

#include "geodata/placement.hpp"

#include <string>
#include <string_view>

namespace epingle::store {

/// A placement as the columns of `members` hold it. Views into the placement it was made from, or
/// into the row it is read from.
struct PlacementColumns {
    std::string_view status{};
    std::string_view level{};
    std::string_view code{};
    std::string_view reason{};
    std::string_view reason_detail{};
    double score{};
    std::string candidates{};  ///< "commune:97411:0.8|commune:93066:0.8"

    explicit PlacementColumns(geodata::Placement const& placement);
    PlacementColumns() = default;

    /// Throws Error{unavailable} when a key is not one of ours: the file was altered.
    [[nodiscard]] geodata::Placement placement() const;
};

}  // namespace epingle::store
