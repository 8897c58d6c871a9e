#pragma once

#include "geodata/geocoder.hpp"
#include "tools/bench/geocoding/name_book.hpp"

#include <cstdint>

namespace epingle::bench {

/// Prints rows a second on one thread (row 7b of PERFORMANCE.md) as "name<tab>figure" lines: CPU
/// time, the best of five passes.
void print_speed(geodata::Geocoder const& geocoder, NameBook const& book, std::uint32_t seed);

/// Prints how long the geocoder's index takes to build, and its memory.
void print_index_cost(geodata::Gazetteer const& gazetteer);

}  // namespace epingle::bench
