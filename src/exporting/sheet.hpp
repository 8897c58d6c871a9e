#pragma once

#include <cstdint>

namespace epingle::exporting {

/// A point of a drawing's sheet, in tenths of a unit: 1,000 units are as wide as an A4 page. x
/// grows to the right, y down. In whole numbers, neighbours' borders stay shared.
struct SheetPoint {
    std::int32_t x{};
    std::int32_t y{};

    friend bool operator==(SheetPoint, SheetPoint) = default;
};

/// In the same tenths.
struct SheetBox {
    std::int32_t left{};
    std::int32_t top{};
    std::int32_t width{};
    std::int32_t height{};

    [[nodiscard]] std::int32_t right() const noexcept { return left + width; }
    [[nodiscard]] std::int32_t bottom() const noexcept { return top + height; }
};

}  // namespace epingle::exporting
