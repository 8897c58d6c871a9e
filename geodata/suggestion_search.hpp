#pragma once

#include "geodata/best_places.hpp"
#include "geodata/suggestion_index.hpp"

#include <string_view>

namespace epingle::geodata {

/// Adds to `best` what a text may mean, as typed: first what it says as it stands, then with a code
/// or a département beside the name, then with slips of the pen.
void search(SuggestionIndex const& index, std::string_view typed, BestPlaces& best);

}  // namespace epingle::geodata
