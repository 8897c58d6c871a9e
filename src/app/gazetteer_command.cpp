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

struct ImportOptions {
    std::string file{};
    std::string level{"communes"};
    std::string layer{};
    std::string crs{};
    std::string owner{};
    std::string licence{};
    std::string gazetteer{default_gazetteer().string()};
    std::string output{};
};

void import_outlines(ImportOptions const& options) {
    auto const& output = options.output.empty() ? options.gazetteer : options.output;
    Progress progress{"Contours"};
    sources::spatial_module()
        .import_outlines(
            {.from = {.path = options.file, .layer = options.layer, .crs = options.crs},
             .gazetteer = options.gazetteer,
             .output = output,
             .owner = options.owner,
             .licence = options.licence},
            progress)
        .print(std::cout);
    std::cout << "Écrit dans « " << output
              << " ». Un serveur en marche garde les contours qu’il a lus : relancez-le.\n";
}

void add_import_outlines(CLI::App& command) {
    auto const options = std::make_shared<ImportOptions>();
    auto* import = command.add_subcommand(
        "import-outlines",
        "Remplace les contours approchés par ceux d’un fichier : IGN ADMIN EXPRESS, Etalab…");
    import
        ->add_option("file", options->file,
                     "Les contours : GeoJSON, GeoPackage, Shapefile, .zip ou non")
        ->type_name("FICHIER")
        ->required();
    import
        ->add_option("--level", options->level,
                     "Ce dont ce sont les contours ; EPCI, départements et régions s’en déduisent")
        ->type_name("NIVEAU")
        ->check(CLI::IsMember({"communes"}))
        ->capture_default_str();
    import->add_option("--layer", options->layer, "La couche, s’il y en a plusieurs")
        ->type_name("NOM");
    import
        ->add_option("--crs", options->crs,
                     "Le système de coordonnées, si le fichier ne le dit pas : EPSG:2154…")
        ->type_name("CODE");
    import->add_option("--owner", options->owner, "À qui sont ces contours, à citer : IGN, Etalab…")
        ->type_name("NOM")
        ->default_str("le nom du fichier");
    import->add_option("--licence", options->licence, "Leur licence : \"Licence Ouverte 2.0\"…")
        ->type_name("NOM")
        ->default_str("à préciser");
    import->add_option("--gazetteer", options->gazetteer, "Le fichier des communes de France")
        ->type_name("FICHIER")
        ->default_str("à côté de l’exécutable");
    import->add_option("--output", options->output, "Le fichier à écrire")
        ->type_name("FICHIER")
        ->default_str("celui des communes");
    import->callback([options] { import_outlines(*options);
});
}  // namespace

void add_build(CLI::App& command) {
    auto const options = std::make_shared<BuildOptions>();
    options->output = default_gazetteer().string();
    auto* make = command.add_subcommand(
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

void add_gazetteer_command(CLI::App& app) {
    auto* command = app.add_subcommand("gazetteer", "Le fichier des communes de France");
    command->require_subcommand(1);
    add_build(*command);
    add_import_outlines(*command);
}

}  // namespace epingle::app
