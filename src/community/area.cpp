#include "src/community/area.hpp"

#include "src/base/error.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace epingle::community {

using geodata::Gazetteer;
using geodata::Level;

namespace {

/// Of INSEE's and SIREN's codes none is longer; an address echoes no more.
constexpr std::size_t longest_code = 9;

[[noreturn]] void refuse(std::string const& why) {
    throw Error{ErrorKind::bad_input, "Paramètre « in » " + why};
}

[[noreturn]] void refuse_unknown(Area const& area) {
    refuse("inconnu : aucun territoire (" + std::string{french_name_of(area.level)} +
           ") n’a le code « " + area.code + " ».");
}

bool is_code(std::string_view text) noexcept {
    return !text.empty() && text.size() <= longest_code &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

geodata::Commune const& commune_of(Area const& area, Gazetteer const& gazetteer) {
    auto const* const commune = gazetteer.commune_of_any_code(area.code);
    if (commune == nullptr) {
        refuse_unknown(area);
    }
    return *commune;
}

geodata::Territory const& territory_of(Area const& area, Gazetteer const& gazetteer) {
    auto const* const territory = gazetteer.territory(area.level, area.code);
    if (territory == nullptr) {
        refuse_unknown(area);
    }
    return *territory;
}

}  // namespace

Area Area::parse(std::string_view text) {
    auto const colon = text.find(':');
    auto const level = geodata::level_of(text.substr(0, colon));
    if (!level) {
        refuse(
            "illisible : « commune: », « epci: », « departement: » ou « region: » suivi d’un code, "
            "ou « france », est attendu.");
    }
    if (*level == Level::france) {
        if (colon != std::string_view::npos) {
            refuse("illisible : « france » n’a pas de code.");
        }
        return {};
    }
    auto const code = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    if (!is_code(code)) {
        refuse("illisible : un code INSEE, ou le SIREN d’un EPCI, est attendu après « " +
               std::string{key_of(*level)} + ": ».");
    }
    return {*level, std::string{code}};
}

std::string Area::text() const {
    std::string text{key_of(level)};
    return code.empty() ? text : text + ':' + code;
}

Area canonical(Area area, Gazetteer const& gazetteer) {
    if (area.level == Level::commune) {
        area.code = commune_of(area, gazetteer).code.str();
    } else if (area.level != Level::france) {
        (void)territory_of(area, gazetteer);
    }
    return area;
}

std::vector<std::uint32_t> communes_in(Area const& area, Gazetteer const& gazetteer) {
    if (area.level == Level::france) {
        std::vector<std::uint32_t> all(gazetteer.communes().size());
        std::iota(all.begin(), all.end(), 0U);
        return all;
    }
    if (area.level == Level::commune) {
        return {static_cast<std::uint32_t>(gazetteer.index_of(commune_of(area, gazetteer)))};
    }
    auto const communes = gazetteer.members_of(territory_of(area, gazetteer));
    return {communes.begin(), communes.end()};
}

bool holds(Area const& area, std::uint32_t commune, Gazetteer const& gazetteer) {
    if (area.level == Level::france) {
        return true;
    }
    if (area.level == Level::commune) {
        return gazetteer.index_of(commune_of(area, gazetteer)) == commune;
    }
    auto const communes = gazetteer.members_of(territory_of(area, gazetteer));
    return std::binary_search(communes.begin(), communes.end(), commune);
}

std::string name_of(Area const& area, Gazetteer const& gazetteer) {
    switch (area.level) {
        case Level::france:
            return "France";
        case Level::commune:
            return commune_of(area, gazetteer).name;
        case Level::epci:
        case Level::departement:
        case Level::region:
            break;
    }
    return territory_of(area, gazetteer).name;
}

}  // namespace epingle::community
