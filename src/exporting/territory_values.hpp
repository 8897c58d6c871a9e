#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/sources/feature.hpp"

#include <vector>

namespace epingle::exporting {

// The columns of every table that tell which territories a commune belongs to.

/// Code and name of département, région and EPCI.
void append_territory_fields(std::vector<sources::Field>& fields);
/// Those of `level`'s territory that has its seat in the commune: an EPCI is in the département of
/// its seat, a département in no EPCI, a région in no département.
void append_territories(geodata::Gazetteer const& gazetteer, geodata::Commune const& seat,
                        geodata::Level level, std::vector<sources::Value>& values);

}  // namespace epingle::exporting
