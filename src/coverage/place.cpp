#include "src/coverage/place.hpp"

namespace epingle::coverage {

using geodata::Gazetteer;
using geodata::Level;

namespace {

Place place_of(Gazetteer const& gazetteer, geodata::Commune const& commune) {
    return {.code = commune.code.text(),
            .name = commune.name,
            .kind = "commune",
            .departement = gazetteer.territory(Level::departement, commune.departement),
            .region = gazetteer.territory(Level::region, commune.region)};
}

}  // namespace

Place place_at(Gazetteer const& gazetteer, Level level, std::uint32_t position) {
    if (level == Level::commune) {
        return place_of(gazetteer, gazetteer.communes()[position]);
    }
    auto const& territory = gazetteer.territories(level)[position];
    Place place{.code = territory.code, .name = territory.name, .kind = territory.kind};
    if (level == Level::epci) {
        auto const seat = place_of(gazetteer, *gazetteer.commune(territory.seat.text()));
        place.departement = seat.departement;
        place.region = seat.region;
        return place;
    }
    place.kind = geodata::is_overseas_collectivity(territory.code) ? "collectivite" : key_of(level);
    if (level == Level::departement) {
        place.region = gazetteer.territory(Level::region, territory.region);
    }
    return place;
}

std::optional<std::uint32_t> position_of(Gazetteer const& gazetteer, Level level,
                                         std::string_view code) {
    if (level == Level::commune) {
        auto const* const commune = gazetteer.commune_of_any_code(code);
        return commune == nullptr
                   ? std::nullopt
                   : std::optional{static_cast<std::uint32_t>(gazetteer.index_of(*commune))};
    }
    auto const* const territory = gazetteer.territory(level, code);
    return territory == nullptr ? std::nullopt
                                : std::optional{static_cast<std::uint32_t>(
                                      territory - gazetteer.territories(level).data())};
}

std::size_t territory_count(Gazetteer const& gazetteer, Level level) noexcept {
    return level == Level::commune ? gazetteer.communes().size()
                                   : gazetteer.territories(level).size();
}

}  // namespace epingle::coverage
