#pragma once

#include "geodata/place_name.hpp"
#include "geodata/territory_names.hpp"
#include "geodata/written_arrondissement.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// What a text says of départements, as it says it.
struct WrittenDepartements {
    DepartementSet departements{};
    std::string text{};
};

/// The cell of a place taken apart: what may be the name, from the most to the least likely, and
/// what tells where it is.
struct WrittenPlace {
    std::vector<PlaceName> names{};  ///< the whole name, read in different ways
    /// The same before its end was taken for a hint: « Mairie de Latour-de-France ».
    std::vector<PlaceName> untrimmed{};
    std::vector<PlaceName> loose{};  ///< the same with something dropped or put right
    std::vector<PlaceName> parts{};  ///< pieces of the text, of which several may be places
    std::vector<std::string> postcodes{};
    std::vector<WrittenDepartements> departements{};
    std::optional<WrittenArrondissement> arrondissement{};
    bool abroad{};  ///< a country stands beside the name
    bool person{};  ///< a civility stands in front: « M. Lacroix »
    bool street{};  ///< it begins as an address does: « 12 rue de Paris », « ZA des Prés »
};

/// Takes apart a text of valid UTF-8. Whoever calls has tried the text as a whole before: words
/// that are taken off here are parts of some names (Roissy-en-France, Mailly-la-Ville).
[[nodiscard]] WrittenPlace read_place(std::string_view text, TerritoryNames const& territories);

}  // namespace epingle::geodata
