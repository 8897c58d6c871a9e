#include "geodata/sources/gazetteer_file.hpp"
#include "src/app/command_line.hpp"
#include "src/app/gazetteer_path.hpp"
#include "src/app/input_file.hpp"
#include "src/base/background.hpp"
#include "src/base/error.hpp"
#include "src/importing/member_import.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace epingle::app {

namespace {

struct ImportCommand {
    std::string file{};
    std::string sheet{};
    std::string database{};
    std::string gazetteer{};
    std::string visibility{"counted"};
    std::vector<std::string> columns{};
    std::string report{};
    unsigned threads{0};
    bool dry_run{};
    bool fictional{};
    bool complete{};
    bool yes{};
};

std::optional<std::ofstream> open_report(std::string const& path) {
    if (path.empty()) {
        return std::nullopt;
    }
    errno = 0;
    std::ofstream out{path, std::ios::binary};
    if (!out) {
        throw Error{ErrorKind::unavailable, "« " + path + " » : " + system_reason(errno)};
    }
    return out;
}

importing::ImportOptions options_of(ImportCommand const& command) {
    importing::ImportOptions options;
    options.visibility = community::visibility_of(command.visibility).value();
    options.fictional = command.fictional;
    options.threads = command.threads;
    options.complete = command.complete;
    options.may_dismiss_most = command.yes;
    options.source = std::filesystem::path{command.file}.filename().string();
    std::error_code ec;
    if (command.dry_run && std::filesystem::exists(command.database, ec)) {
        options.trial_of = command.database;
    }
    for (std::string const& choice : command.columns) {
        options.columns.push_back(importing::parse_choice(choice));
    }
    return options;
}

/// Opens the store only once the file has proved to be a members' spreadsheet: one that is refused
/// leaves no database behind.
importing::ImportReport import_file(ImportCommand const& command,
                                    geodata::Gazetteer const& gazetteer,
                                    std::optional<std::ofstream>& report_file) {
    sources::TableFile file{open_input(command.file)};
    geodata::Geocoder const geocoder{gazetteer};
    auto options = options_of(command);
    auto rows = importing::rows_of(file, command.sheet, options.columns);
    importing::MemberImport members{std::move(rows), std::move(options), gazetteer, geocoder};
    report_file = open_report(command.report);
    std::optional<store::Store> store;
    if (!command.dry_run) {
        store.emplace(command.database);
    }
    std::error_code ec;
    auto const bytes = std::filesystem::file_size(command.file, ec);
    Progress progress{"Import des membres", ec ? 0 : bytes};
    return members.run(store ? &*store : nullptr, report_file ? &*report_file : nullptr, progress);
}

void import(ImportCommand const& command) {
    go_to_background();  // a server on the same machine answers first
    require_another_file(command.file, command.report);
    require_another_file(command.file, command.database);
    auto const gazetteer = sources::load_gazetteer(command.gazetteer);
    std::optional<std::ofstream> report_file;
    try {
        import_file(command, gazetteer, report_file).print(std::cout);
    } catch (Error const& error) {
        throw Error{error.kind(), "« " + command.file + " » n’a pas été importé : " + error.what()};
    }
    if (report_file && !report_file->flush()) {
        throw Error{ErrorKind::unavailable,
                    "le rapport « " + command.report + " » est incomplet : disque plein ?"};
    }
}

}  // namespace

void add_import_command(CLI::App& app) {
    auto const options = std::make_shared<ImportCommand>();
    auto* command = app.add_subcommand(
        "import", "Importe un tableur de membres (CSV, XLSX, ODS, GeoJSON) dans une base");
    command->add_option("fichier", options->file, "Le tableur, au format CSV, XLSX, ODS ou GeoJSON")
        ->type_name("FICHIER")
        ->required();
    command->add_option("--db", options->database, "La base des membres, créée au besoin")
        ->type_name("FICHIER")
        ->required();
    command
        ->add_option("--visibility", options->visibility,
                     "Qui voit les noms : public (tous), members (personnes connectées), counted "
                     "(personne : ils "
                     "comptent), hidden (personne, et ils ne comptent pas)")
        ->type_name("VISIBILITÉ")
        ->check(CLI::IsMember({"public", "members", "counted", "hidden"}))
        ->capture_default_str();
    command
        ->add_option("--sheet", options->sheet,
                     "La feuille à lire, par son nom ou son numéro (feuilles vides non comptées) ; "
                     "absente : la première qui a "
                     "une colonne de commune")
        ->type_name("FEUILLE");
    command
        ->add_option(
            "--map", options->columns,
            "Nomme une colonne : --map commune=\"Ville de rattachement\" ; vide : l’ignore")
        ->type_name("CHAMP=EN-TÊTE")
        ->allow_extra_args(false);
    command
        ->add_option("--report", options->report,
                     "Écrit aussi le rapport, ligne par ligne, en CSV ; sa colonne « choix », "
                     "remplie, se rend par « epingle choice add --from »")
        ->type_name("FICHIER");
    command
        ->add_option("--threads", options->threads,
                     "Les fils qui situent ; 0 : un par cœur ; un serveur passe toujours avant eux")
        ->type_name("NOMBRE")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    command->add_flag("--dry-run", options->dry_run, "Essai : lit et situe, n’écrit rien");
    command->add_flag("--fictional", options->fictional,
                      "Ces membres sont inventés : la page le dira");
    auto* const complete = command->add_flag(
        "--complete", options->complete,
        "Ce fichier est toute la communauté : qui est dans la base et n’y est pas part aujourd’hui "
        "(gardé, ni compté ni montré)");
    command
        ->add_flag("--yes", options->yes,
                   "Même si plus de la moitié de la communauté part, ce qui est refusé sinon")
        ->needs(complete);
    add_gazetteer_option(*command, options->gazetteer);
    command->callback([options] { import(*options); });
}

}  // namespace epingle::app
