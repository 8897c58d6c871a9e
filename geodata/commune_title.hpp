#pragma once

#include "geodata/written_words.hpp"

#include <span>
#include <string>
#include <vector>

namespace epingle::geodata {

/// The names that « Mairie du Mans », « Ville de La Rochelle », « CCAS des Sables » may speak of,
/// article and all first: "le mans", "mans". Empty when no such title stands in front.
[[nodiscard]] std::vector<std::string> names_after_title(std::span<WrittenWord const> words);

/// The names that may follow a preposition: « du Mans » gives "le mans", "mans"; « Ambert » itself.
[[nodiscard]] std::vector<std::string> names_after_link(std::span<WrittenWord const> words);

}  // namespace epingle::geodata
