#include "src/app/export_command.hpp"

#include "src/app/command_line.hpp"
#include "src/app/gazetteer_path.hpp"
#include "src/community/territory_tiles.hpp"

#include <memory>
#include <string>

namespace epingle::app {

namespace {

bool is_of_tiles(ExportCommand const& command) {
    return command.format == "pmtiles" || command.format == "mbtiles";
}

/// What the options say together, which no option says alone.
void require_consistent(ExportCommand const& command) {
    if (command.database.empty() && command.spreadsheet.empty()) {
        throw CLI::RequiredError{"--db ou --from"};
    }
    if (!command.database.empty() && !command.spreadsheet.empty()) {
        throw CLI::ValidationError{"--db ou --from : l’un ou l’autre"};
    }
    if (command.first_zoom > command.last_zoom) {
        throw CLI::ValidationError{"--min-zoom dépasse --max-zoom"};
    }
}

void add_source_options(CLI::App& command, ExportCommand& options) {
    command.add_option("--db", options.database, "La base des membres")->type_name("FICHIER");
    auto* const from = command
                           .add_option("--from", options.spreadsheet,
                                       "Au lieu d’une base, un tableur de membres (CSV, XLSX, ODS, "
                                       "GeoJSON) : lu et situé comme par "
                                       "« epingle import », rien n’en est enregistré")
                           ->type_name("FICHIER");
    command
        .add_option("--map", options.columns,
                    "Nomme une colonne du tableur : --map commune=\"Ville de rattachement\"")
        ->type_name("CHAMP=EN-TÊTE")
        ->allow_extra_args(false)
        ->needs(from);
    command
        .add_option("--sheet", options.sheet,
                    "La feuille à lire, par son nom ou son numéro (feuilles vides non comptées) ; "
                    "absente : la première qui a une "
                    "colonne de commune")
        ->type_name("FEUILLE")
        ->needs(from);
    command
        .add_option("--visibility", options.visibility,
                    "Des membres du tableur ; hidden : ils ne comptent pas")
        ->type_name("VISIBILITÉ")
        ->check(CLI::IsMember({"public", "members", "counted", "hidden"}))
        ->needs(from)
        ->capture_default_str();
}

void add_zoom_option(CLI::App& command, std::string const& name, unsigned& zoom,
                     std::string const& help) {
    command.add_option(name, zoom, help)
        ->type_name("NOMBRE")
        ->check(CLI::Range(0, int{community::last_territory_zoom}))
        ->capture_default_str();
}

void add_table_options(CLI::App& command, ExportCommand& options) {
    command
        .add_option("--what", options.subject,
                    "D’une table, ce qu’est une ligne : pins (une commune et ses membres), members "
                    "(un membre dont le nom est public), coverage (un territoire, atteint ou non)")
        ->type_name("QUOI")
        ->check(CLI::IsMember({"pins", "members", "coverage"}))
        ->capture_default_str();
    command
        .add_option("--level", options.level,
                    "De coverage, le territoire : commune, epci, departement, region")
        ->type_name("NIVEAU")
        ->check(CLI::IsMember({"commune", "epci", "departement", "region"}))
        ->capture_default_str();
    command
        .add_option("--reached", options.reached,
                    "De coverage, seulement les territoires représentés (yes), ou les zones "
                    "blanches (no)")
        ->type_name("yes|no")
        ->check(CLI::IsMember({"yes", "no"}));
    command
        .add_option(
            "--crs", options.crs,
            "D’une table, les coordonnées : EPSG:4326 (par défaut), EPSG:2154 (Lambert-93), "
            "5490, 2972, 2975, 4471… ou legal (la projection légale de chaque territoire)")
        ->type_name("PROJECTION");
}

}  // namespace

void add_export_command(CLI::App& app) {
    auto const options = std::make_shared<ExportCommand>();
    auto* command = app.add_subcommand(
        "export",
        "Écrit ce que la carte montre en un fichier : des tuiles à publier telles quelles, ou une "
        "table pour un tableur ou un SIG");
    add_source_options(*command, *options);
    command
        ->add_option(
            "--format", options->format,
            "Des tuiles : pmtiles (PMTiles 3), mbtiles (MBTiles 1.3) ; une table : geojson, "
            "csv, xlsx, gpkg (GeoPackage)")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"pmtiles", "mbtiles", "geojson", "csv", "xlsx", "gpkg"}))
        ->required();
    command
        ->add_option("-o,--output", options->output,
                     "Le fichier à écrire ; un fichier de ce nom reste jusqu’à ce que le nouveau "
                     "soit entier")
        ->type_name("FICHIER")
        ->required();
    add_filter_options(*command, options->members);
    add_table_options(*command, *options);
    add_zoom_option(*command, "--min-zoom", options->first_zoom, "Des tuiles, le premier zoom");
    add_zoom_option(*command, "--max-zoom", options->last_zoom, "Des tuiles, le dernier zoom");
    command->add_option("--threads", options->threads, "Les fils d’exécution ; 0 : un par cœur")
        ->type_name("NOMBRE")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    add_gazetteer_option(*command, options->gazetteer);
    command->callback([options] {
        require_consistent(*options);
        is_of_tiles(*options) ? export_tiles(*options) : export_table(*options);
    });
}

}  // namespace epingle::app
