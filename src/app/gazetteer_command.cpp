#include "geodata/sources/spatial_module.hpp"
#include "src/app/command_line.hpp"
#include "src/app/gazetteer_path.hpp"

#include <iostream>
#include <memory>
#include <string>

namespace epingle::app {

namespace {

struct BuildOptions {
    std::string packages{"tools/gazetteer/node_modules"};
    std::string com_positions{"tools/gazetteer/com-positions.csv"};
    std::string usual_names{"tools/gazetteer/usual-names.csv"};
    std::string output{};
};

void build(BuildOptions const& options) {
    Progress progress{"Fichier des communes"};
    sources::spatial_module()
        .build_gazetteer({options.packages, options.com_positions, options.usual_names},
                         options.output, progress)
        .print(std::cout);
    std::cout << "Écrit dans « " << options.output << " ».\n";
}

}  // namespace

void add_gazetteer_command(CLI::App& app) {
    auto* command = app.add_subcommand("gazetteer", "Le fichier des communes de France");
    command->require_subcommand(1);
    auto const options = std::make_shared<BuildOptions>();
    options->output = default_gazetteer().string();
    auto* make = command->add_subcommand(
        "build", "Fabrique france.gpkg à partir des paquets de données ouvertes");
    make->add_option("--packages", options->packages, "Le dossier des paquets npm")
        ->type_name("DOSSIER")
        ->capture_default_str();
    make->add_option("--com-positions", options->com_positions,
                     "Les positions des communes d’outre-mer sans source")
        ->type_name("FICHIER")
        ->capture_default_str();
    make->add_option("--usual-names", options->usual_names,
                     "Les noms usuels qu’aucune source ne donne")
        ->type_name("FICHIER")
        ->capture_default_str();
    make->add_option("--output", options->output, "Le fichier à écrire")
        ->type_name("FICHIER")
        ->default_str("à côté de l’exécutable");
    make->callback([options] { build(*options); });
}

}  // namespace epingle::app
