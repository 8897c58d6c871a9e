#pragma once

#include "geodata/gazetteer.hpp"

#include <map>
#include <set>
#include <string>

namespace epingle::sources {

/// Puts official outlines (by position of the commune; in whole steps of PlaneDivider) in the place
/// of what the communes had, and cuts the approximate outlines around them. What the official ones
/// leave of what those communes had goes, by what is nearest, to the communes of their département
/// that have no official outline, or else to those beyond the border that it lies along. Where the
/// two kinds meet they have the points of their borders in common: official outlines get points
/// there, and lose none. Gives the communes whose outline changed: none, when the same was put in
/// place before.
std::set<std::size_t> put_in_place(std::map<std::size_t, Outline> const& official,
                                   std::string const& source, geodata::Gazetteer const& gazetteer,
                                   geodata::FullOutlines& outlines);

}  // namespace epingle::sources
