#include "geodata/sources/commune_boxes.hpp"

#include "geodata/sources/cog.hpp"
#include "geodata/sources/json_array.hpp"

#include <array>

namespace epingle::sources {

using nlohmann::json;

CommuneBoxes read_commune_boxes(std::filesystem::path const& packages) {
    CommuneBoxes boxes;
    for_each_element(packages, package_file::boxes_of_2017, [&boxes](json const& row) {
        std::string const id = row.at("id");  // "fr:commune:63003"
        auto const [west, south, east, north] = row.at("bbox").get<std::array<double, 4>>();
        boxes.insert_or_assign(
            insee_code(id.substr(id.rfind(':') + 1)),
            CommuneBox{.name = row.at("name"),
                       .box = {.west = west, .south = south, .east = east, .north = north}});
    });
    return boxes;
}

}  // namespace epingle::sources
