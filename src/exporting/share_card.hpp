#pragma once

#include "geodata/gazetteer.hpp"
#include "src/base/colour.hpp"
#include "src/exporting/map_drawing.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace epingle::exporting {

/// The picture that other sites show beside a link to the map. Counts only, no member's name. Pins
/// overseas are not on it, as each part would need a map of its own; figures count them.
struct ShareCard {
    static constexpr int width_px = 1'200;  ///< what those sites ask for
    static constexpr int height_px = 630;

    struct Pin {
        std::uint32_t commune{};  ///< position in Gazetteer::communes()
        std::uint32_t members{};
    };

    std::string title{};
    std::vector<std::string> figures{};  ///< « 1 512 membres », « 92 départements »
    std::string note{};                  ///< in small below them
    Colour accent{};
    std::vector<Pin> pins{};
};

/// An SVG document of `width_px` × `height_px`. `projections` as for a MapDrawing.
[[nodiscard]] std::string svg_of(ShareCard const& card, geodata::Gazetteer const& gazetteer,
                                 Projections projections);

}  // namespace epingle::exporting
