#include "geodata/sources/gazetteer_checks.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::sources {

namespace {

using geodata::Commune;
using geodata::GazetteerContents;
using geodata::Level;
using geodata::NameKind;
using geodata::Territory;

/// Farthest that a commune of metropolitan France is from the median of its postcode's communes.
constexpr double farthest_postcode_peer_m = 35'000;

/// SIREN of the Métropole du Grand Paris.
constexpr std::string_view grand_paris{"200054781"};

[[noreturn]] void refuse(std::string const& what) {
    throw Error{ErrorKind::bad_input,
                "le fichier des communes n’a pas été écrit, une vérification échoue : " + what};
}

void check_count(std::size_t found, std::size_t expected, std::string const& what) {
    if (found != expected) {
        refuse(std::to_string(found) + " " + what + " au lieu de " + std::to_string(expected));
    }
}

void check_counts(GazetteerContents const& contents) {
    check_count(contents.communes.size(), 34'969, "communes");
    auto const ept = static_cast<std::size_t>(
        std::count_if(contents.epci.begin(), contents.epci.end(),
                      [](Territory const& epci) { return epci.kind == geodata::ept_kind; }));
    check_count(contents.epci.size() - ept, 1'255, "EPCI");
    check_count(ept, 11, "établissements publics territoriaux");
    check_count(contents.departements.size(), 109, "départements et collectivités");
    check_count(contents.regions.size(), 26, "régions et collectivités");
    auto const arrondissements =
        std::count_if(contents.other_names.begin(), contents.other_names.end(),
                      [](auto const& name) { return name.kind == NameKind::arrondissement; });
    check_count(static_cast<std::size_t>(arrondissements), 45, "arrondissements municipaux");
}

/// The communes of the Métropole du Grand Paris but Paris are in an EPT, and no others.
void check_ept(GazetteerContents const& contents) {
    for (Commune const& commune : contents.communes) {
        bool const expected = commune.epci == grand_paris && commune.departement != "75";
        if (commune.ept.empty() == expected) {
            refuse("l’établissement public territorial de " + commune.name + " (" +
                   commune.code.str() + ") manque ou est de trop");
        }
    }
}

/// Members placed at a territory are shown at its seat, and counted where the seat is.
void check_seats(GazetteerContents const& contents) {
    geodata::Gazetteer const gazetteer{contents};
    for (Level const level : {Level::epci, Level::departement, Level::region}) {
        for (Territory const& territory : gazetteer.territories(level)) {
            auto const members = gazetteer.members_of(territory);
            auto const seat = gazetteer.index_of(*gazetteer.commune(territory.seat.text()));
            if (!std::binary_search(members.begin(), members.end(), seat)) {
                refuse("le siège de « " + territory.name + " » n’est pas sur son territoire");
            }
        }
    }
}

void check_positions(GazetteerContents const& contents) {
    for (Commune const& commune : contents.communes) {
        auto const [lon, lat] = commune.position.at;
        bool const on_earth =
            std::isfinite(lon) && std::isfinite(lat) && std::abs(lon) <= 180 && std::abs(lat) <= 90;
        if (!on_earth || (lon == 0 && lat == 0) || commune.position.source.empty()) {
            refuse(commune.name + " (" + commune.code.str() + ") n’a pas de position");
        }
    }
}

void check_names_are_keys(GazetteerContents const& contents) {
    std::set<std::pair<std::string, std::string>> names;
    for (Commune const& commune : contents.communes) {
        // Bors, Castillon and Château-Chinon are told apart by what stands in parentheses, which
        // folding keeps.
        if (!names.emplace(commune.departement, fold(commune.name)).second) {
            refuse("deux communes du département " + commune.departement + " s’appellent " +
                   commune.name);
        }
    }
}

/// Of an even number of values, the middle of the two in the middle.
double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

/// The middle of the communes of each postcode.
std::map<std::string, LonLat> postcode_medians(GazetteerContents const& contents) {
    std::map<std::string, std::pair<std::vector<double>, std::vector<double>>> coordinates;
    for (Commune const& commune : contents.communes) {
        for (std::string const& postcode : commune.postcodes) {
            coordinates[postcode].first.push_back(commune.position.at.lon);
            coordinates[postcode].second.push_back(commune.position.at.lat);
        }
    }
    std::map<std::string, LonLat> medians;
    for (auto const& [postcode, lons_and_lats] : coordinates) {
        medians[postcode] = {median(lons_and_lats.first), median(lons_and_lats.second)};
    }
    return medians;
}

/// One postcode of a commune may be wrong in La Poste's list (Lecci's 20000, 60 km away): not all.
void check_postcode_peers(GazetteerContents const& contents) {
    auto const medians = postcode_medians(contents);
    for (Commune const& commune : contents.communes) {
        bool const overseas = commune.departement.size() == 3;
        bool const is_near = std::any_of(
            commune.postcodes.begin(), commune.postcodes.end(), [&](auto const& postcode) {
                return distance_m(commune.position.at, medians.at(postcode)) <=
                       farthest_postcode_peer_m;
            });
        if (!overseas && !is_near) {
            refuse(commune.name + " (" + commune.code.str() +
                   ") est loin des autres communes de ses codes postaux");
        }
    }
}

/// What a message calls the territory at that position.
std::string const& name_of(GazetteerContents const& contents, Level level, std::size_t position) {
    if (level == Level::commune) {
        return contents.communes[position].name;
    }
    auto const& list = level == Level::epci          ? contents.epci
                       : level == Level::departement ? contents.departements
                                                     : contents.regions;
    return list[position].name;
}

void check_valid_outlines(GazetteerContents const& contents, geodata::FullOutlines const& outlines,
                          GeometryEngine const& engine) {
    for (Level const level : geodata::outlined_levels) {
        auto const& list = outlines.of(level);
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (!list[i].outline.empty() && !engine.is_valid(list[i].outline)) {
                refuse("le contour de « " + name_of(contents, level, i) + " » n’est pas valide");
            }
        }
    }
}

/// Only islands of the overseas collectivities are too small to be drawn.
void check_outlines(GazetteerContents const& contents, geodata::FullOutlines const& outlines,
                    GeometryEngine const& engine) {
    auto const demand = [&](Level level, std::size_t position, std::string const& departement) {
        auto const& list = outlines.of(level);
        if (!geodata::is_overseas_collectivity(departement) &&
            (position >= list.size() || list[position].outline.empty())) {
            refuse("le contour de « " + name_of(contents, level, position) + " » manque");
        }
    };
    for (std::size_t i = 0; i < contents.communes.size(); ++i) {
        demand(Level::commune, i, contents.communes[i].departement);
    }
    for (std::size_t i = 0; i < contents.departements.size(); ++i) {
        demand(Level::departement, i, contents.departements[i].code);
    }
    for (std::size_t i = 0; i < contents.regions.size(); ++i) {
        demand(Level::region, i, contents.regions[i].code);
    }
    check_valid_outlines(contents, outlines, engine);
}

}  // namespace

void check_cog(Cog const& cog) {
    auto const communes = [&cog](Zone zone) {
        return static_cast<std::size_t>(
            std::count_if(cog.communes.begin(), cog.communes.end(),
                          [zone](CogCommune const& commune) { return commune.zone == zone; }));
    };
    auto const parts = [&cog](NameKind kind) {
        return static_cast<std::size_t>(
            std::count_if(cog.parts.begin(), cog.parts.end(),
                          [kind](CogPart const& part) { return part.kind == kind; }));
    };
    check_count(communes(Zone::metropole), 34'746, "communes de métropole");
    check_count(communes(Zone::drom), 129, "communes des départements d’outre-mer");
    check_count(communes(Zone::com), 94, "communes des collectivités d’outre-mer");
    check_count(parts(NameKind::arrondissement), 45, "arrondissements municipaux");
    check_count(parts(NameKind::deleguee), 2'105, "communes déléguées");
    check_count(parts(NameKind::associee), 471, "communes associées");
    check_count(cog.former_codes.size(), 4'240, "anciens codes");
}

void check_contents(GazetteerContents const& contents, geodata::FullOutlines const& outlines,
                    GeometryEngine const& engine) {
    check_counts(contents);
    check_ept(contents);
    check_seats(contents);
    check_positions(contents);
    check_names_are_keys(contents);
    check_postcode_peers(contents);
    check_outlines(contents, outlines, engine);
}

}  // namespace epingle::sources
