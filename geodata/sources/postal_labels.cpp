#include "geodata/sources/postal_labels.hpp"

#include "geodata/sources/cog.hpp"
#include "geodata/sources/json_array.hpp"

namespace epingle::sources {

std::vector<PostalLabel> read_postal_labels(std::filesystem::path const& packages) {
    std::vector<PostalLabel> labels;
    for_each_element(packages, package_file::postcodes, [&labels](nlohmann::json const& row) {
        labels.push_back({.postcode = row.at("codePostal"),
                          .code = insee_code(row.at("codeCommune")),
                          .label = row.at("libelleAcheminement")});
    });
    return labels;
}

}  // namespace epingle::sources
