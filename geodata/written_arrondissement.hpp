#pragma once

#include "geodata/written_words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace epingle::geodata {

/// « Paris 12e », « 3e arrondissement de Lyon », « MARSEILLE CEDEX 08 ».
struct WrittenArrondissement {
    std::string city{};  ///< "paris", "lyon" or "marseille"
    unsigned number{};

    friend bool operator==(WrittenArrondissement const&, WrittenArrondissement const&) = default;
};

/// Takes what names an arrondissement out of a text's words, and leaves the city's name. `cedex`:
/// the number that stood behind CEDEX, an arrondissement's where nothing else is written. Whether
/// the city has so many is not looked at.
[[nodiscard]] std::optional<WrittenArrondissement> take_arrondissement(
    std::vector<WrittenWord>& words, std::optional<unsigned> cedex);

}  // namespace epingle::geodata
