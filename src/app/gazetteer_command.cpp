#include "src/app/command_line.hpp"
#include "src/app/gazetteer_module.hpp"
#include "src/app/gazetteer_path.hpp"
#include "src/base/error.hpp"

#include <dlfcn.h>
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

/// Beside the executable, or where it is installed. Never unloaded: what it throws outlives it.
decltype(&epingle_build_gazetteer) load_module() {
    auto const folder = executable_folder();
    auto const installed = folder.parent_path() / "lib" / "epingle" / "epingle-gazetteer.so";
    std::error_code ec;
    auto const path =
        std::filesystem::exists(installed, ec) ? installed : folder / "epingle-gazetteer.so";
    void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* const found = module == nullptr ? nullptr : dlsym(module, "epingle_build_gazetteer");
    if (found == nullptr) {
        throw Error{ErrorKind::unavailable, "« " + path.string() + " » n’a pas pu être chargé (" +
                                                dlerror() + ") : réinstallez Épingle"};
    }
    return reinterpret_cast<decltype(&epingle_build_gazetteer)>(found);  // what POSIX means it for
}

void build(BuildOptions const& options) {
    Progress progress{"Fichier des communes"};
    load_module()({options.packages, options.com_positions, options.usual_names}, options.output,
                  progress, std::cout);
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
