#include "geodata/sources/gazetteer_file.hpp"
#include "src/app/command_line.hpp"
#include "src/app/filter_options.hpp"
#include "src/app/gazetteer_path.hpp"
#include "src/app/input_file.hpp"
#include "src/app/stop_signal.hpp"
#include "src/base/day.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/community/atlas_builder.hpp"
#include "src/community/territory_tiles.hpp"
#include "src/exporting/member_map.hpp"
#include "src/exporting/new_file.hpp"
#include "src/importing/member_import.hpp"
#include "src/store/reader.hpp"
#include "src/store/store.hpp"

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace epingle::app {

namespace {

struct ExportCommand {
    std::string database{};
    std::string spreadsheet{};
    std::vector<std::string> columns{};
    std::string visibility{"counted"};
    std::string format{};
    std::string output{};
    FilterOptions members{};
    unsigned first_zoom{0};
    unsigned last_zoom{12};
    std::string gazetteer{};
    unsigned threads{0};
};

/// Whether somebody asked to stop; asked between two rows or two tiles.
class Stop {
public:
    Stop() {
        signal_.on_stop([this] { asked_ = true; });
    }
    void check() const {
        if (asked_) {
            throw Error{ErrorKind::unavailable, "export interrompu ; rien n’a été écrit."};
        }
    }

private:
    std::atomic<bool> asked_{false};
    StopSignal signal_{};  ///< last: it sets the above
};

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

void count_database(ExportCommand const& command, Stop const& stop,
                    community::AtlasBuilder& builder) {
    store::upgrade(command.database);
    store::Reader const reader{command.database};
    reader.stream_counts([&](community::CountRow const& row) {
        stop.check();
        builder.add(row);
    });
}

/// As an import would store them, without storing them.
void count_spreadsheet(ExportCommand const& command, geodata::Gazetteer const& gazetteer,
                       Stop const& stop, community::AtlasBuilder& builder) {
    auto in = open_input(command.spreadsheet);
    geodata::Geocoder const geocoder{gazetteer};
    importing::ImportOptions options;
    options.visibility = community::visibility_of(command.visibility).value();
    options.threads = command.threads;
    for (std::string const& choice : command.columns) {
        options.columns.push_back(importing::parse_choice(choice));
    }
    importing::MemberImport members{in, std::move(options), gazetteer, geocoder};
    std::error_code ec;
    auto const bytes = std::filesystem::file_size(command.spreadsheet, ec);
    Progress progress{"Lecture des membres", ec ? 0 : bytes};
    auto const day = today();
    auto const report = members.read(
        [&](community::Member const& member) {
            stop.check();
            if (community::is_counted_on(day, member)) {
                builder.add(community::count_row_of(member));
            }
        },
        progress);
    if (auto const rejected = report.count(importing::Finding::rejected); rejected > 0) {
        std::fprintf(stderr, "%s : voyez « epingle import --dry-run ».\n",
                     counted(rejected, "ligne rejetée", "lignes rejetées").c_str());
    }
}

std::shared_ptr<community::Atlas const> read_atlas(ExportCommand const& command, Stop const& stop) {
    auto const gazetteer =
        std::make_shared<geodata::Gazetteer const>(sources::load_gazetteer(command.gazetteer));
    community::AtlasBuilder builder{gazetteer};
    if (command.spreadsheet.empty()) {
        count_database(command, stop, builder);
    } else {
        count_spreadsheet(command, *gazetteer, stop, builder);
    }
    return std::make_shared<community::Atlas const>(builder.build("export"));
}

exporting::Pyramid make_tiles(exporting::MemberMap const& map, unsigned threads, Stop const& stop) {
    Progress progress{"Fabrication des tuiles", map.addresses().size()};
    return exporting::make_pyramid(
        map.addresses(), [&map](tiles::TileAddress address) { return map.tile(address); }, threads,
        [&](std::size_t done) {
            stop.check();
            progress.advance_to(done);
        });
}

/// « 12,8 Mo »
std::string size_text(std::size_t bytes) {
    auto const tenths = (bytes + 50'000) / 100'000;
    return std::to_string(tenths / 10) + ',' + std::to_string(tenths % 10) + " Mo";
}

void export_tiles(ExportCommand const& command) {
    require_consistent(command);
    auto const filter = command.members.filter();
    Stop const stop;  // first: every thread made from here on leaves signals to it
    auto const& input = command.database.empty() ? command.spreadsheet : command.database;
    require_another_file(input, command.output);
    require_another_file(command.gazetteer, command.output);
    exporting::NewFile file{command.output};
    auto const atlas = read_atlas(command, stop);
    community::View const view{atlas, filter};
    exporting::MemberMap const map{view,
                                   {.first = static_cast<std::uint8_t>(command.first_zoom),
                                    .last = static_cast<std::uint8_t>(command.last_zoom)}};
    if (view.pins().empty()) {
        throw Error{ErrorKind::bad_input,
                    "aucun membre situé, ou aucun que ce filtre montre : rien à exporter."};
    }
    auto const pyramid = make_tiles(map, command.threads, stop);
    auto const bytes = command.format == "pmtiles"
                           ? exporting::pmtiles_archive(pyramid, map.description())
                           : exporting::mbtiles_archive(pyramid, map.description());
    stop.check();
    file.finish(bytes);
    auto const figures = atlas->figures(filter);
    std::printf("« %s » : %s, %s ; %s, dont %s.\n", command.output.c_str(),
                counted(pyramid.tiles.size(), "tuile", "tuiles").c_str(),
                size_text(bytes.size()).c_str(),
                counted(figures.members(), "membre", "membres").c_str(),
                counted(figures.located, "situé", "situés").c_str());
}

void add_source_options(CLI::App& command, ExportCommand& options) {
    command.add_option("--db", options.database, "La base des membres")->type_name("FICHIER");
    auto* const from =
        command
            .add_option("--from", options.spreadsheet,
                        "Au lieu d’une base, un tableur de membres (CSV) : lu et situé comme par "
                        "« epingle import », rien n’en est enregistré")
            ->type_name("FICHIER");
    command
        .add_option("--map", options.columns,
                    "Nomme une colonne du tableur : --map commune=\"Ville de rattachement\"")
        ->type_name("CHAMP=EN-TÊTE")
        ->allow_extra_args(false)
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

}  // namespace

void add_export_command(CLI::App& app) {
    auto const options = std::make_shared<ExportCommand>();
    auto* command = app.add_subcommand(
        "export", "Écrit la carte des membres en un fichier de tuiles, à publier tel quel");
    add_source_options(*command, *options);
    command->add_option("--format", options->format, "pmtiles (PMTiles 3) ou mbtiles (MBTiles 1.3)")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"pmtiles", "mbtiles"}))
        ->required();
    command
        ->add_option("-o,--output", options->output,
                     "Le fichier à écrire ; un fichier de ce nom reste jusqu’à ce que le nouveau "
                     "soit entier")
        ->type_name("FICHIER")
        ->required();
    add_filter_options(*command, options->members);
    add_zoom_option(*command, "--min-zoom", options->first_zoom, "Le premier zoom");
    add_zoom_option(*command, "--max-zoom", options->last_zoom, "Le dernier zoom");
    command->add_option("--threads", options->threads, "Les fils d’exécution ; 0 : un par cœur")
        ->type_name("NOMBRE")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    add_gazetteer_option(*command, options->gazetteer);
    command->callback([options] { export_tiles(*options); });
}

}  // namespace epingle::app
