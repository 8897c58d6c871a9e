#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/sources/projection.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace epingle::exporting {

/// What the territories of one class are drawn like, and what the legend says of them.
struct MapClass {
    std::string label{};  ///< « de 0,10 à 0,25 »
    std::string count{};  ///< « 23 départements »
    std::string fill{};   ///< "#rrggbb"
    bool is_hatched{};    ///< so that it is told from the others without colour
};

struct MappedTerritory {
    std::uint32_t position{};  ///< in Gazetteer::communes() or territories(level)
    std::size_t in_class{};    ///< position in MapDrawing::classes
    std::string value{};       ///< what is written on it where there is room: « 0,16 »
    std::string figures{};     ///< « Gard (30) : 12 membres, 0,16 pour 10 000 habitants »
};

/// What a choropleth map shows. All texts are as given by whoever: they are escaped here.
struct MapDrawing {
    std::string title{};
    std::string subtitle{};     ///< what is counted, when, of whom
    std::string description{};  ///< what the map shows, for who cannot see it
    std::string legend{};       ///< « Membres pour 10 000 habitants »
    std::vector<std::string> notes{};
    geodata::Level level{geodata::Level::departement};  ///< not france
    std::vector<MapClass> classes{};
    std::vector<MappedTerritory> territories{};
};

using Projections = std::unique_ptr<sources::Projection> (*)(int epsg);

/// An SVG document of the width of an A4 page: metropolitan France in Lambert-93 with each overseas
/// part in an inset of its own, or the one part that the territories belong to. No style sheet, no
/// script, nothing fetched. A path for each territory; of too many to be told one from the other
/// (`most_paths`) one for each class, without their figures. `projections` is what
/// sources::SpatialModule has, and throws as it does.
[[nodiscard]] std::string svg_of(MapDrawing const& drawing, geodata::Gazetteer const& gazetteer,
                                 Projections projections);

inline constexpr std::size_t most_paths = 1'500;

}  // namespace epingle::exporting
