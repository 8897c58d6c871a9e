#pragma once

#include <string_view>

namespace epingle::geodata {

/// Whether a cell says that there is no place: « néant », « N/A », « télétravail ». Words of a
/// PlaceName.
[[nodiscard]] bool is_placeholder(std::string_view words);

/// Whether such a cell is as good as empty: what stands in other columns may still tell.
[[nodiscard]] bool is_blank(std::string_view words);

/// Whether it is a town or a country outside France: « Bruxelles », « Suisse ».
[[nodiscard]] bool is_abroad(std::string_view words);
/// Only the countries, for « Montréal (Canada) ».
[[nodiscard]] bool is_country(std::string_view words);

}  // namespace epingle::geodata
