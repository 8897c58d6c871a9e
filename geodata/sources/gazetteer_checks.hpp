#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/sources/cog.hpp"
#include "geodata/sources/geometry_engine.hpp"

namespace epingle::sources {

/// Throws Error{bad_input} unless the COG has as many communes and parts of each kind as the COG
/// 2026 (that each part's commune exists, and each former code leads to one, `read_cog` demands).
void check_cog(Cog const& cog);

/// What must be true of France before a file of it is written: the counts of the COG 2026, a
/// position for everything, names that are a key within their département, no commune far from
/// those that share its postcode, valid outlines. Throws Error{bad_input} naming the first that is
/// not.
void check_contents(geodata::GazetteerContents const& contents,
                    geodata::FullOutlines const& outlines, GeometryEngine const& engine);

}  // namespace epingle::sources
