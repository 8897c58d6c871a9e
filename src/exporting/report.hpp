#pragma once

#include "src/coverage/coverage.hpp"
#include "src/exporting/map_drawing.hpp"
#include "src/exporting/report_query.hpp"

#include <string>

namespace epingle::exporting {

/// The report one hands in: an HTML document that stands alone, with the map, the figures and the
/// tables of a coverage, what they are made of and what they leave out. Numbers only, no member's
/// name. Bounded however many territories there are: about 3 MB with a map of all communes.
/// `projections` as for svg_of.
[[nodiscard]] std::string report_of(coverage::Coverage const& coverage, ReportQuery const& query,
                                    Projections projections);

}  // namespace epingle::exporting
