#pragma once

#include "src/exporting/sheet.hpp"

#include <optional>
#include <vector>

namespace epingle::exporting {

/// A territory as it lies on the sheet.
struct Shape {
    /// Outer rings and holes alike, to be filled by the even-odd rule; empty when the territory has
    /// no outline, or one that is smaller than the sheet's points.
    std::vector<std::vector<SheetPoint>> rings{};
    double area{};        ///< of its largest ring, in square tenths
    SheetPoint centre{};  ///< of its largest ring, else where its seat is
    SheetBox box{};       ///< of its largest ring; of no size without one
};

/// The middle of a place inside the shape for a text of that length and height: about its centre if
/// there is room, else where the shape is widest. Empty when it is too narrow everywhere.
[[nodiscard]] std::optional<SheetPoint> room_in(Shape const& shape, std::int32_t length,
                                                std::int32_t height);

}  // namespace epingle::exporting
