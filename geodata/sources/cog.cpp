#include "geodata/sources/cog.hpp"

#include "geodata/sources/json_array.hpp"
#include "src/base/error.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace epingle::sources {

using geodata::NameKind;
using nlohmann::json;

namespace {

std::vector<std::string> texts(json const& object, char const* key) {
    return object.value(key, std::vector<std::string>{});
}

Zone zone_of(std::string const& text) {
    if (text == "com") {
        return Zone::com;
    }
    return text == "drom" ? Zone::drom : Zone::metropole;
}

CogCommune commune_from(json const& row) {
    CogCommune commune{.code = insee_code(row.at("code")),
                       .name = row.at("nom"),
                       .departement = row.at("departement"),
                       .region = row.at("region"),
                       .zone = zone_of(row.at("zone")),
                       .postcodes = texts(row, "codesPostaux")};
    for (std::string const& code : texts(row, "anciensCodes")) {
        commune.former_codes.push_back(insee_code(code));
    }
    if (auto const population = row.find("population"); population != row.end()) {
        commune.population = population->get<std::uint32_t>();
    }
    return commune;
}

CogPart part_from(json const& row, NameKind kind) {
    bool const is_arrondissement = kind == NameKind::arrondissement;
    return {.kind = kind,
            .code = insee_code(row.at("code")),
            .name = row.at("nom"),
            .departement = row.at("departement"),
            .commune = insee_code(row.at(is_arrondissement ? "commune" : "chefLieu")),
            .postcodes = texts(row, "codesPostaux")};
}

void read_communes(std::filesystem::path const& packages, Cog& cog) {
    for_each_element(packages, package_file::communes, [&cog](json const& row) {
        std::string const type = row.at("type");
        if (type == "commune-actuelle") {
            cog.communes.push_back(commune_from(row));
        } else if (type == "commune-deleguee") {
            cog.parts.push_back(part_from(row, NameKind::deleguee));
        } else if (type == "commune-associee") {
            cog.parts.push_back(part_from(row, NameKind::associee));
        } else if (type == "arrondissement-municipal") {
            cog.parts.push_back(part_from(row, NameKind::arrondissement));
        }
    });
    std::sort(cog.communes.begin(), cog.communes.end(),
              [](auto const& a, auto const& b) { return a.code < b.code; });
    std::sort(cog.parts.begin(), cog.parts.end(), [](auto const& a, auto const& b) {
        return std::tie(a.code, a.kind) < std::tie(b.code, b.kind);
    });
}

std::vector<CogTerritory> read_territories(std::filesystem::path const& packages,
                                           PackageFile const& file) {
    std::vector<CogTerritory> territories;
    for_each_element(packages, file, [&territories](json const& row) {
        territories.push_back({.code = row.at("code"),
                               .name = row.at("nom"),
                               .region = row.value("region", std::string{}),
                               .seat = insee_code(row.at("chefLieu"))});
    });
    std::sort(territories.begin(), territories.end(),
              [](auto const& a, auto const& b) { return a.code < b.code; });
    return territories;
}

void index_former_codes(Cog& cog) {
    for (CogCommune const& commune : cog.communes) {
        for (InseeCode const code : commune.former_codes) {
            auto const [known, is_new] = cog.former_codes.try_emplace(code, commune.code);
            if (!is_new && known->second != commune.code) {
                throw Error{ErrorKind::bad_input,
                            "l’ancien code " + code.str() + " mène à deux communes, " +
                                known->second.str() + " et " + commune.code.str() + '.'};
            }
        }
    }
}

void check_parts(Cog const& cog) {
    for (CogPart const& part : cog.parts) {
        if (cog.commune(part.commune) == nullptr) {
            throw Error{ErrorKind::bad_input, "« " + part.name + " » (" + part.code.str() +
                                                  ") fait partie d’une commune inconnue, " +
                                                  part.commune.str() + '.'};
        }
    }
}

}  // namespace

InseeCode insee_code(std::string const& text) {
    if (auto const code = InseeCode::parse(text)) {
        return *code;
    }
    throw Error{ErrorKind::bad_input, "« " + text + " » n’est pas un code INSEE de commune."};
}

CogCommune const* Cog::commune(InseeCode code) const noexcept {
    auto const found =
        std::lower_bound(communes.begin(), communes.end(), code,
                         [](CogCommune const& a, InseeCode const& b) { return a.code < b; });
    return found != communes.end() && found->code == code ? &*found : nullptr;
}

CogCommune const* Cog::commune_of_any_code(InseeCode code) const noexcept {
    if (auto const* const current = commune(code)) {
        return current;
    }
    if (auto const former = former_codes.find(code); former != former_codes.end()) {
        return commune(former->second);
    }
    auto const part =
        std::lower_bound(parts.begin(), parts.end(), code,
                         [](CogPart const& a, InseeCode const& b) { return a.code < b; });
    return part != parts.end() && part->code == code ? commune(part->commune) : nullptr;
}

std::vector<CogEpci> read_epci(std::filesystem::path const& packages, PackageFile const& file) {
    std::vector<CogEpci> list;
    for_each_element(packages, file, [&list](json const& row) {
        CogEpci epci{.code = row.at("code"), .name = row.at("nom"), .kind = row.at("type")};
        for (json const& member : row.at("membres")) {
            epci.communes.push_back(insee_code(member.at("code")));
        }
        list.push_back(std::move(epci));
    });
    std::sort(list.begin(), list.end(),
              [](auto const& a, auto const& b) { return a.code < b.code; });
    return list;
}

std::map<InseeCode, std::string> epci_of_communes(Cog const& cog,
                                                  std::vector<CogEpci> const& list) {
    std::map<InseeCode, std::string> epci_of;
    for (CogEpci const& epci : list) {
        for (InseeCode const code : epci.communes) {
            if (auto const* commune = cog.commune_of_any_code(code)) {
                epci_of.emplace(commune->code, epci.code);
            }
        }
    }
    return epci_of;
}

Cog read_cog(std::filesystem::path const& packages) {
    Cog cog;
    read_communes(packages, cog);
    index_former_codes(cog);
    check_parts(cog);
    cog.departements = read_territories(packages, package_file::departements);
    cog.regions = read_territories(packages, package_file::regions);
    cog.epci = read_epci(packages, package_file::epci);
    cog.ept = read_epci(packages, package_file::ept);
    return cog;
}

}  // namespace epingle::sources
