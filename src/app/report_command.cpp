#include "geodata/sources/gazetteer_file.hpp"
#include "src/app/command_line.hpp"
#include "src/app/filter_options.hpp"
#include "src/app/gazetteer_path.hpp"
#include "src/app/input_file.hpp"
#include "src/base/day.hpp"
#include "src/base/error.hpp"
#include "src/base/french_number.hpp"
#include "src/base/text.hpp"
#include "src/community/atlas_builder.hpp"
#include "src/exporting/drawing_module.hpp"
#include "src/exporting/loaded_projections.hpp"
#include "src/exporting/new_file.hpp"
#include "src/exporting/report.hpp"
#include "src/exporting/report_map.hpp"
#include "src/store/reader.hpp"
#include "src/store/store.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace epingle::app {

namespace {

struct ReportCommand {
    std::string database{};
    std::string output{};
    std::string format{};
    std::string title{};
    std::string level{"departement"};
    FilterOptions members{};
    std::string by{"rate"};
    std::string method{"quantiles"};
    std::size_t classes{coverage::LegendQuery::usual_classes};
    unsigned dpi{150};
    std::string gazetteer{};
};

/// The one that is asked for, else that of the file's name.
std::string format_of(ReportCommand const& command) {
    if (!command.format.empty()) {
        return command.format;
    }
    auto const extension = std::filesystem::path{command.output}.extension().string();
    for (std::string const format : {"html", "svg", "png"}) {
        if (extension == "." + format) {
            return format;
        }
    }
    throw CLI::ValidationError{"--output : un fichier .html, .svg ou .png, ou dites --format"};
}

struct Counted {
    std::shared_ptr<community::Atlas const> atlas{};
    bool is_fictional{};
    std::optional<community::Step> last_import{};
};

Counted read_members(ReportCommand const& command) {
    auto const gazetteer =
        std::make_shared<geodata::Gazetteer const>(sources::load_gazetteer(command.gazetteer));
    store::upgrade(command.database);
    store::Reader const reader{command.database};
    community::AtlasBuilder builder{gazetteer};
    auto const state =
        reader.stream_counts([&](community::CountRow const& row) { builder.add(row); });
    return {std::make_shared<community::Atlas const>(builder.build("report")), state.fictional,
            exporting::last_import_of(reader.journal().steps)};
}

exporting::ReportQuery query_of(ReportCommand const& command, Counted const& members) {
    exporting::ReportQuery query{.level = geodata::level_of(command.level).value(),
                                 .legend = {.by = coverage::measure_of(command.by).value(),
                                            .method = coverage::method_of(command.method).value(),
                                            .classes = command.classes},
                                 .date = today(),
                                 .is_fictional = members.is_fictional,
                                 .last_import = members.last_import,
                                 .links = {}};
    if (!command.title.empty()) {
        query.title = command.title;
    }
    return query;
}

std::string document_of(std::string const& format, coverage::Coverage const& coverage,
                        exporting::ReportQuery const& query, unsigned dpi) {
    auto const projections = exporting::loaded_projections();
    if (format == "html") {
        return report_of(coverage, query, projections);
    }
    auto svg = svg_of(map_of(coverage, query), coverage.gazetteer(), projections);
    return format == "svg" ? svg : exporting::drawing_module().png_of(svg, dpi);
}

void write_report(ReportCommand const& command) {
    auto const format = format_of(command);
    auto const filter = command.members.filter();
    require_another_file(command.database, command.output);
    require_another_file(command.gazetteer, command.output);
    exporting::NewFile file{command.output};
    auto const members = read_members(command);
    coverage::Coverage const coverage{members.atlas, filter};
    auto const query = query_of(command, members);
    file.finish(document_of(format, coverage, query, command.dpi));
    auto const& reach = coverage.level(query.level).territories;
    std::printf("« %s » : %s sur %s au niveau « %s », %s.\n", command.output.c_str(),
                whole(reach.reached).c_str(), whole(reach.total).c_str(), command.level.c_str(),
                counted(coverage.located(), "membre situé", "membres situés").c_str());
}

void add_map_options(CLI::App& command, ReportCommand& options) {
    command.add_option("--level", options.level, "Les territoires de la carte et du tableau")
        ->type_name("NIVEAU")
        ->check(CLI::IsMember({"commune", "epci", "departement", "region"}))
        ->capture_default_str();
    command.add_option("--by", options.by, "Ce que la carte colore : taux, membres, ou présence")
        ->type_name("MESURE")
        ->check(CLI::IsMember({"rate", "members", "reached"}))
        ->capture_default_str();
    command.add_option("--method", options.method, "Comment les classes sont faites")
        ->type_name("MÉTHODE")
        ->check(CLI::IsMember({"quantiles", "jenks", "equal"}))
        ->capture_default_str();
    command.add_option("--classes", options.classes, "Le nombre de classes")
        ->type_name("NOMBRE")
        ->check(CLI::Range(std::size_t{2}, coverage::LegendQuery::most_classes))
        ->capture_default_str();
}

}  // namespace

void add_report_command(CLI::App& app) {
    auto const options = std::make_shared<ReportCommand>();
    auto* command = app.add_subcommand(
        "report", "Écrit le rapport de couverture : une page à imprimer, ou sa carte seule");
    command->add_option("--db", options->database, "La base des membres")
        ->type_name("FICHIER")
        ->required();
    command
        ->add_option("-o,--output", options->output,
                     "Le fichier à écrire : .html, le rapport ; .svg ou .png, sa carte")
        ->type_name("FICHIER")
        ->required();
    command->add_option("--format", options->format, "Si le nom du fichier ne le dit pas")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"html", "svg", "png"}));
    command->add_option("--title", options->title, "Le titre")->type_name("TEXTE");
    add_map_options(*command, *options);
    add_filter_options(*command, options->members);
    command->add_option("--dpi", options->dpi, "Les points par pouce du PNG, large d’une page A4")
        ->type_name("NOMBRE")
        ->check(CLI::Range(exporting::least_dpi, exporting::most_dpi))
        ->capture_default_str();
    add_gazetteer_option(*command, options->gazetteer);
    command->callback([options] { write_report(*options); });
}

}  // namespace epingle::app
