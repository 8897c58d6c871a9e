#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// The words of an EPCI's name that tell it from others: neither its kind (« CC », « Communauté
/// d'agglomération », « Métropole », also with a slip) nor small words; « 4 » is "quatre". Views
/// into `words`, which are a PlaceName's, or into constants.
[[nodiscard]] std::vector<std::string_view> words_that_count(std::string_view words);

/// Those words without blanks.
[[nodiscard]] std::string letters_of(std::span<std::string_view const> words);

}  // namespace epingle::geodata
