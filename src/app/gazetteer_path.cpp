#include "src/app/gazetteer_path.hpp"

#include "src/base/loaded_module.hpp"

#include <CLI/CLI.hpp>
#include <system_error>

namespace epingle::app {

std::filesystem::path default_gazetteer() {
    std::error_code ec;
    auto const above = executable_folder().parent_path();
    auto const installed = above / "share" / "epingle" / "france.gpkg";
    return std::filesystem::exists(installed, ec) ? installed : above / "france.gpkg";
}

void add_gazetteer_option(CLI::App& command, std::string& path) {
    path = default_gazetteer().string();
    command.add_option("--gazetteer", path, "Le fichier des communes de France")
        ->type_name("FICHIER")
        ->default_str("à côté de l’exécutable");
}

}  // namespace epingle::app
