#include "geodata/sources/gazetteer_file.hpp"
#include "src/api/coverage_json.hpp"
#include "src/app/command_line.hpp"
#include "src/app/coverage_text.hpp"
#include "src/app/filter_options.hpp"
#include "src/app/gazetteer_path.hpp"
#include "src/community/atlas_builder.hpp"
#include "src/exporting/coverage_table.hpp"
#include "src/exporting/csv_source.hpp"
#include "src/store/reader.hpp"
#include "src/store/store.hpp"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::app {

namespace {

/// What a reader of the table scrolls through.
constexpr std::size_t most_rows_of_text = 50;

struct CoverageCommand {
    std::string database{};
    std::string gazetteer{};
    FilterOptions members{};
    std::string format{"table"};
    std::string level{"departement"};
    std::optional<std::string> reached{};
    std::optional<std::string> sort{};
    std::optional<std::string> order{};
};

/// The parameters of /api/coverage that the options are.
api::CoverageQuery query_of(CoverageCommand const& command) {
    return api::coverage_query_of([&](std::string_view name) -> std::optional<std::string_view> {
        if (name == "level") {
            return command.level;
        }
        if (name == "reached") {
            return command.reached;
        }
        if (name == "sort") {
            return command.sort;
        }
        return name == "order" ? std::optional<std::string_view>{command.order} : std::nullopt;
    });
}

std::shared_ptr<coverage::Coverage const> count(CoverageCommand const& command) {
    auto const filter = command.members.filter();
    auto const gazetteer =
        std::make_shared<geodata::Gazetteer const>(sources::load_gazetteer(command.gazetteer));
    store::upgrade(command.database);
    store::Reader const reader{command.database};
    community::AtlasBuilder builder{gazetteer};
    reader.stream_counts([&](community::CountRow const& row) { builder.add(row); });
    auto const atlas = std::make_shared<community::Atlas const>(builder.build("coverage"));
    return std::make_shared<coverage::Coverage const>(atlas, filter);
}

void print(std::string const& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_coverage(CoverageCommand const& command) {
    auto query = query_of(command);
    auto const coverage = count(command);
    if (command.format == "table") {
        query.rows.limit = most_rows_of_text;
        print(coverage_text(*coverage, query.level, query.rows));
    } else if (command.format == "json") {
        print(api::coverage_json(*coverage, query).json.dump(2) + "\n");
    } else {
        auto rows = rows_of(*coverage, query.level, query.rows).positions;
        exporting::CsvSource csv{
            std::make_unique<exporting::CoverageTable>(coverage, query.level, std::move(rows))};
        while (auto const piece = csv.next()) {
            print(*piece);
        }
    }
}

void add_row_options(CLI::App& command, CoverageCommand& options) {
    command.add_option("--level", options.level, "Les territoires à compter")
        ->type_name("NIVEAU")
        ->check(CLI::IsMember({"commune", "epci", "departement", "region"}))
        ->capture_default_str();
    command
        .add_option("--reached", options.reached,
                    "Seulement ceux où il y a un membre (yes), ou les zones blanches (no)")
        ->type_name("yes|no")
        ->check(CLI::IsMember({"yes", "no"}));
    command.add_option("--sort", options.sort, "L’ordre : par habitants si rien n’est dit")
        ->type_name("CLÉ")
        ->check(CLI::IsMember({"population", "members", "rate", "name", "code"}));
    command.add_option("--order", options.order, "Croissant (asc) ou décroissant (desc)")
        ->type_name("asc|desc")
        ->check(CLI::IsMember({"asc", "desc"}));
}

}  // namespace

void add_coverage_command(CLI::App& app) {
    auto const options = std::make_shared<CoverageCommand>();
    auto* command = app.add_subcommand(
        "coverage", "Dit quels territoires ont des membres, et lesquels n’en ont pas");
    command->add_option("--db", options->database, "La base des membres")
        ->type_name("FICHIER")
        ->required();
    add_row_options(*command, *options);
    add_filter_options(*command, options->members);
    command->add_option("--format", options->format, "Un texte, un tableau CSV ou du JSON")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "csv", "json"}))
        ->capture_default_str();
    add_gazetteer_option(*command, options->gazetteer);
    command->callback([options] { print_coverage(*options); });
}

}  // namespace epingle::app
