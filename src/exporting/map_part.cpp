#include "src/exporting/map_part.hpp"

#include "geodata/legal_crs.hpp"
#include "src/base/error.hpp"

#include <map>
#include <utility>

namespace epingle::exporting {

namespace {

std::string name_of(std::string const& departement, geodata::Gazetteer const& gazetteer) {
    auto const* const territory = gazetteer.territory(geodata::Level::departement, departement);
    return territory == nullptr ? "France métropolitaine" : territory->name;
}

}  // namespace

bool is_overseas(std::string_view departement) noexcept {
    return departement.starts_with("97") || departement.starts_with("98");
}

geodata::Commune const& seat_of(std::uint32_t position, geodata::Level level,
                                geodata::Gazetteer const& gazetteer) {
    if (level == geodata::Level::commune) {
        return gazetteer.communes()[position];
    }
    // That seats exist, the gazetteer has checked.
    return *gazetteer.commune(gazetteer.territories(level)[position].seat.text());
}

std::vector<MapPart> parts_of(std::span<std::uint32_t const> territories, geodata::Level level,
                              geodata::Gazetteer const& gazetteer) {
    std::map<std::string, MapPart> parts;
    for (std::uint32_t const territory : territories) {
        auto const& departement = seat_of(territory, level, gazetteer).departement;
        auto const& key = is_overseas(departement) ? departement : std::string{};
        parts[key].territories.push_back(territory);
    }
    std::vector<MapPart> sorted;
    for (auto& [departement, part] : parts) {
        part.departement = departement;
        part.name = name_of(departement, gazetteer);
        part.crs = geodata::legal_crs_of(departement);
        sorted.push_back(std::move(part));
    }
    return sorted;
}

}  // namespace epingle::exporting
