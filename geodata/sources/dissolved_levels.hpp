#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/sources/plane_divider.hpp"

#include <functional>

namespace epingle::sources {

/// Makes the outlines of EPCI, départements and régions out of those of their communes: official
/// where all of these are, approximate otherwise, of those that are known. Only where one of their
/// communes, by position in Gazetteer::communes(), is `changed`.
void dissolve_levels(geodata::FullOutlines& outlines, geodata::Gazetteer const& gazetteer,
                     PlaneDivider const& divider,
                     std::function<bool(std::size_t commune)> const& changed);

}  // namespace epingle::sources
