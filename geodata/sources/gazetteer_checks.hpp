#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/sources/geometry_engine.hpp"

namespace epingle::sources {

/// What must be true of France before a file of it is written: the counts of the COG 2026, a
/// position for everything, names that are a key within their département, no commune far from
/// those that share its postcode, valid outlines. Throws Error{bad_input} naming the first that is
/// not.
void check_contents(geodata::GazetteerContents const& contents, GeometryEngine const& engine);

}  // namespace epingle::sources
