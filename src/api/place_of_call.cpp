#include "src/api/place_of_call.hpp"

#include "src/base/error.hpp"

namespace epingle::api {

using geodata::Level;

geodata::Commune const& commune_of(Site const& site, Call const& call) {
    auto const& code = call.captured.front();
    auto const* commune = site.gazetteer.commune_of_any_code(code);
    if (commune == nullptr) {
        throw Error{ErrorKind::not_found, "Aucune commune n’a le code « " + code + " »."};
    }
    return *commune;
}

geodata::Territory const& territory_of(Site const& site, Call const& call) {
    auto const& code = call.captured[1];
    auto const level = geodata::level_of(call.captured[0]);
    if (!level || *level == Level::commune || *level == Level::france) {
        throw Error{ErrorKind::not_found,
                    "Les territoires sont « epci », « departement » et « region »."};
    }
    auto const* territory = site.gazetteer.territory(*level, code);
    if (territory == nullptr) {
        throw Error{ErrorKind::not_found, "Aucun territoire (" +
                                              std::string{french_name_of(*level)} +
                                              ") n’a le code « " + code + " »."};
    }
    return *territory;
}

community::Home home_of(Site const& site, geodata::Commune const& commune) noexcept {
    return {Level::commune, static_cast<std::uint32_t>(site.gazetteer.index_of(commune))};
}

community::Home home_of(Site const& site, geodata::Territory const& territory) noexcept {
    auto const all = site.gazetteer.territories(territory.level);
    return {territory.level, static_cast<std::uint32_t>(&territory - all.data())};
}

}  // namespace epingle::api
