#include "geodata/sources/gazetteer_file.hpp"
#include "src/app/export_command.hpp"
#include "src/app/input_file.hpp"
#include "src/base/day.hpp"
#include "src/base/text.hpp"
#include "src/community/atlas_builder.hpp"
#include "src/importing/member_import.hpp"
#include "src/store/reader.hpp"
#include "src/store/store.hpp"

#include <cstdio>
#include <filesystem>

namespace epingle::app {

namespace {

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
    sources::TableFile file{open_input(command.spreadsheet)};
    geodata::Geocoder const geocoder{gazetteer};
    importing::ImportOptions options;
    options.visibility = community::visibility_of(command.visibility).value();
    options.threads = command.threads;
    for (std::string const& choice : command.columns) {
        options.columns.push_back(importing::parse_choice(choice));
    }
    auto rows = importing::rows_of(file, command.sheet, options.columns);
    importing::MemberImport members{std::move(rows), std::move(options), gazetteer, geocoder};
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

}  // namespace

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

void require_new_output(ExportCommand const& command) {
    require_another_file(command.database.empty() ? command.spreadsheet : command.database,
                         command.output);
    require_another_file(command.gazetteer, command.output);
}

std::string size_text(std::size_t bytes) {
    auto const tenths = (bytes + 50'000) / 100'000;
    return std::to_string(tenths / 10) + ',' + std::to_string(tenths % 10) + " Mo";
}

}  // namespace epingle::app
