#pragma once

#include "geodata/gazetteer.hpp"
#include "src/store/people.hpp"

#include <string>
#include <string_view>

namespace epingle::importing {

/// A territory as people give it by its code: « 74243 », « epci:200070761 », « departement:74 »,
/// « region:84 ».
[[nodiscard]] std::string place_code(store::PlaceRef const& place);

/// « Ambert (63) », « Région Bretagne (région) »; the code where the gazetteer knows none.
[[nodiscard]] std::string place_name(geodata::Gazetteer const& gazetteer,
                                     store::PlaceRef const& place);

/// The territory that a code, as `place_code` writes it, names: what follows a blank is not read («
/// 74243 Saint-Julien-en-Genevois (74) »), a former code leads to today's commune, nine digits are
/// an EPCI, the zero that Excel eats is given back. Throws Error{bad_input}, which says how to
/// write it.
[[nodiscard]] store::PlaceRef place_of_code(geodata::Gazetteer const& gazetteer,
                                            std::string_view text);

}  // namespace epingle::importing
