#pragma once

#include "geodata/sources/projection.hpp"
#include "src/exporting/map_part.hpp"
#include "src/exporting/shape.hpp"

#include <cstdint>
#include <vector>

namespace epingle::exporting {

/// A part of France fitted into a box of the sheet, with as many points as the drawing can show.
/// Points that several territories share stay shared.
class MapFrame {
public:
    enum class Place { top, middle };  ///< where it stands in a box that is too high

    /// Fits all outlines of the part's territories, and the seats of those without one. `gazetteer`
    /// and `projection`, which is onto the part's system, must outlive it.
    MapFrame(MapPart const& part, geodata::Level level, SheetBox const& box, Place place,
             geodata::Gazetteer const& gazetteer, sources::Projection& projection);

    /// Of any level; at that of the part, its territories are inside the box.
    [[nodiscard]] Shape shape_of(std::uint32_t territory, geodata::Level level) const;
    /// What the part's territories take up.
    [[nodiscard]] SheetBox const& extent() const noexcept { return extent_; }

private:
    using PlaneRings = std::vector<std::vector<sources::PlanePoint>>;

    [[nodiscard]] PlaneRings rings_of(std::uint32_t territory, geodata::Level level) const;
    [[nodiscard]] sources::PlanePoint seat_point(std::uint32_t territory,
                                                 geodata::Level level) const;
    [[nodiscard]] SheetPoint on_sheet(sources::PlanePoint point) const noexcept;
    void choose_zoom(MapPart const& part, geodata::Level level, SheetBox const& box);
    void fit(MapPart const& part, geodata::Level level, SheetBox const& box, Place place);

    geodata::Gazetteer const& gazetteer_;
    sources::Projection& projection_;
    std::uint8_t zoom_{};  ///< of the points that matter (see tiles::first_zooms)
    double scale_{1};      ///< tenths of a unit a metre
    sources::PlanePoint north_west_{};
    SheetBox extent_{};
};

}  // namespace epingle::exporting
