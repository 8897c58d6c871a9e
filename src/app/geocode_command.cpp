#include "geodata/geocode_table.hpp"
#include "geodata/sources/gazetteer_file.hpp"
#include "src/app/command_line.hpp"
#include "src/app/gazetteer_path.hpp"

#include <iostream>
#include <memory>
#include <string>

namespace epingle::app {

namespace {

void geocode(std::string const& gazetteer_path) {
    std::ios::sync_with_stdio(false);  // buffered: a million rows go through
    auto const gazetteer = sources::load_gazetteer(gazetteer_path);
    geodata::Geocoder const geocoder{gazetteer};
    geodata::geocode_table(std::cin, std::cout, geocoder, gazetteer);
}

}  // namespace

void add_geocode_command(CLI::App& app) {
    auto const gazetteer = std::make_shared<std::string>();
    auto* command = app.add_subcommand(
        "geocode",
        "Situe les lieux d’un tableau TSV (entrée standard) et le rend complété (sortie standard). "
        "Sa "
        "première ligne nomme des colonnes parmi commune, postcode, departement, region, epci, "
        "organisation, insee_code, longitude, latitude");
    add_gazetteer_option(*command, *gazetteer);
    command->callback([gazetteer] { geocode(*gazetteer); });
}

}  // namespace epingle::app
