#include "src/importing/place_code.hpp"

#include "geodata/hints.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <optional>

namespace epingle::importing {

namespace {

using geodata::Level;
using store::PlaceRef;

constexpr std::size_t siren_digits = 9;

std::optional<PlaceRef> commune_of(geodata::Gazetteer const& gazetteer, std::string_view code) {
    auto const insee = geodata::read_insee_code(code);
    auto const* const commune = insee ? gazetteer.commune_of_any_code(*insee) : nullptr;
    return commune == nullptr ? std::nullopt
                              : std::optional{PlaceRef{Level::commune, commune->code.str()}};
}

std::optional<PlaceRef> territory_of(geodata::Gazetteer const& gazetteer, Level level,
                                     std::string_view code) {
    for (std::string const& written : {std::string{code}, '0' + std::string{code}}) {
        if (gazetteer.territory(level, written) != nullptr) {
            return PlaceRef{level, written};
        }
    }
    return std::nullopt;
}

std::optional<PlaceRef> read(geodata::Gazetteer const& gazetteer, std::string_view text) {
    auto const colon = text.find(':');
    if (colon == std::string_view::npos) {
        return text.size() == siren_digits ? territory_of(gazetteer, Level::epci, text)
                                           : commune_of(gazetteer, text);
    }
    auto const level = geodata::level_of(fold(text.substr(0, colon)));
    auto const code = text.substr(colon + 1);
    if (!level || *level == Level::france) {
        return std::nullopt;
    }
    return *level == Level::commune ? commune_of(gazetteer, code)
                                    : territory_of(gazetteer, *level, code);
}

}  // namespace

std::string place_code(PlaceRef const& place) {
    return place.level == Level::commune ? place.code
                                         : std::string{key_of(place.level)} + ':' + place.code;
}

std::string place_name(geodata::Gazetteer const& gazetteer, PlaceRef const& place) {
    if (place.level == Level::commune) {
        auto const* const commune = gazetteer.commune_of_any_code(place.code);
        return commune == nullptr ? place.code : commune->name + " (" + commune->departement + ")";
    }
    auto const* const territory = gazetteer.territory(place.level, place.code);
    return (territory == nullptr ? place.code : territory->name) + " (" +
           std::string{french_name_of(place.level)} + ")";
}

PlaceRef place_of_code(geodata::Gazetteer const& gazetteer, std::string_view text) {
    auto const code = trim(text);
    if (auto const place = read(gazetteer, code.substr(0, code.find(' ')))) {
        return *place;
    }
    throw Error{ErrorKind::bad_input,
                "« " + std::string{code} +
                    " » n’est le code d’aucun territoire : écrivez le code INSEE d’une commune "
                    "(74243), ou epci:200070761, departement:74, region:84"};
}

}  // namespace epingle::importing
