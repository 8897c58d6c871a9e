#include "geodata/sources/former_epci.hpp"

#include "geodata/place_name.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace epingle::sources {

namespace {

using geodata::FormerTerritoryName;
using geodata::PlaceName;

/// EPCI of today: their names by SIREN, and the SIREN of each commune's.
struct Today {
    std::map<std::string, std::string> names{};
    std::map<InseeCode, std::string> epci_of_commune{};
};

Today today(Cog const& cog) {
    Today epci{.names = {}, .epci_of_commune = epci_of_communes(cog, cog.epci)};
    for (CogEpci const& each : cog.epci) {
        epci.names.emplace(each.code, each.name);
    }
    return epci;
}

/// The EPCI of today that holds all communes of a former one; empty when there is none such.
std::string heir_of(CogEpci const& former, Cog const& cog, Today const& now) {
    std::string heir;
    for (InseeCode const code : former.communes) {
        auto const* commune = cog.commune_of_any_code(code);
        auto const found = commune == nullptr ? now.epci_of_commune.end()
                                              : now.epci_of_commune.find(commune->code);
        bool const is_shared_out =
            found == now.epci_of_commune.end() || (!heir.empty() && heir != found->second);
        if (is_shared_out) {
            return {};
        }
        heir = found->second;
    }
    return heir;
}

}  // namespace

std::vector<FormerTerritoryName> former_epci_names(std::filesystem::path const& packages,
                                                   Cog const& cog) {
    auto const now = today(cog);
    std::vector<FormerTerritoryName> names;
    for (CogEpci const& former : read_epci(packages, package_file::epci_of_2019)) {
        auto code = now.names.contains(former.code) ? former.code : heir_of(former, cog, now);
        if (!code.empty() && PlaceName{former.name} != PlaceName{now.names.at(code)}) {
            names.push_back({geodata::Level::epci, std::move(code), former.name});
        }
    }
    std::sort(names.begin(), names.end(), [](auto const& a, auto const& b) {
        return std::tie(a.level, a.code, a.name) < std::tie(b.level, b.code, b.name);
    });
    return names;
}

}  // namespace epingle::sources
