#include "geodata/sources/former_cog.hpp"

#include "geodata/sources/cog.hpp"
#include "geodata/sources/json_array.hpp"

#include <algorithm>
#include <tuple>

namespace epingle::sources {

using nlohmann::json;

FormerCog read_former_cog(std::filesystem::path const& packages) {
    FormerCog cog;
    for_each_element(packages, package_file::communes_of_2019, [&cog](json const& row) {
        std::string const type = row.at("type");
        if (type == "arrondissement-municipal") {
            return;
        }
        auto const code = insee_code(row.at("code"));
        cog.names.push_back(
            {.code = code, .name = row.at("nom"), .was_commune = type == "commune-actuelle"});
        if (auto const parent = row.find("chefLieu"); parent != row.end()) {
            cog.parents.try_emplace(code, insee_code(*parent));
        }
    });
    std::sort(cog.names.begin(), cog.names.end(), [](auto const& a, auto const& b) {
        return std::tie(a.code, a.name, b.was_commune) < std::tie(b.code, b.name, a.was_commune);
    });
    return cog;
}

}  // namespace epingle::sources
