#pragma once

#include <random>
#include <string>
#include <string_view>

namespace epingle::geodata {

/// `name` with one slip of the pen: a letter dropped, doubled or replaced, or two neighbours
/// swapped. ASCII letters only are touched; unchanged when there are fewer than four.
[[nodiscard]] std::string with_slip(std::string_view name, std::mt19937& random);

/// Edits between two texts (a letter added, dropped or replaced, two neighbours swapped, none
/// edited twice), by the textbook's table: slow, plainly right.
[[nodiscard]] unsigned textbook_distance(std::string_view a, std::string_view b);

}  // namespace epingle::geodata
