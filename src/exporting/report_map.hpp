#pragma once

#include "src/coverage/coverage.hpp"
#include "src/exporting/map_drawing.hpp"
#include "src/exporting/report_query.hpp"

#include <string>
#include <string_view>

namespace epingle::exporting {

/// The level's territories by class, with legend, title and sources.
[[nodiscard]] MapDrawing map_of(coverage::Coverage const& coverage, ReportQuery const& query);

/// What the map is coloured by: « Membres pour 10 000 habitants ».
[[nodiscard]] std::string_view name_of(coverage::Measure measure) noexcept;
/// What a territory has of it, as it is written on the map; « – » where that is not known.
[[nodiscard]] std::string value_of(coverage::TerritoryFigures const& figures,
                                   coverage::Measure measure);

}  // namespace epingle::exporting
