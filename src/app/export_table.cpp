#include "src/app/export_command.hpp"
#include "src/app/input_file.hpp"
#include "src/base/text.hpp"
#include "src/exporting/export.hpp"
#include "src/exporting/new_file.hpp"
#include "src/store/reader.hpp"

#include <array>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace epingle::app {

namespace {

using exporting::Format;

Format format_of(std::string const& key) {
    for (auto const format : {Format::geojson, Format::csv, Format::xlsx, Format::gpkg}) {
        if (key_of(format) == key) {
            return format;
        }
    }
    throw Error{ErrorKind::internal, "format « " + key + " » sans nom"};
}

/// Names that anyone may see, and no others: a file goes anywhere.
exporting::MemberPages public_members(ExportCommand const& command, community::Filter filter) {
    if (command.database.empty()) {
        return [](std::int64_t, std::size_t) -> std::vector<community::Member> {
            throw Error{ErrorKind::bad_input,
                        "« --what members » veut une base (--db) : un tableur lu par --from n’est "
                        "que compté."};
        };
    }
    auto const reader = std::make_shared<store::Reader const>(command.database);
    return [reader, filter = std::move(filter)](std::int64_t after, std::size_t limit) {
        return reader->people_after(after, limit, store::Audience::anonymous, filter);
    };
}

/// Beside a CSV, under the name that the W3C's vocabulary looks for.
void write_description(ExportCommand const& command, std::string const& description) {
    exporting::NewFile file{command.output + "-metadata.json"};
    file.finish(description);
}

std::size_t write_pieces(exporting::NewFile& file, ByteSource& source, Stop const& stop) {
    std::size_t bytes = 0;
    while (auto const piece = source.next()) {
        stop.check();
        file.write(*piece);
        bytes += piece->size();
    }
    stop.check();
    file.finish();
    return bytes;
}

}  // namespace

void export_table(ExportCommand const& command) {
    Stop const stop;  // first: every thread made from here on leaves signals to it
    auto const request =
        exporting::export_request(format_of(command.format), {.what = command.subject,
                                                              .level = command.level,
                                                              .reached = command.reached,
                                                              .crs = command.crs});
    require_new_output(command);
    exporting::NewFile file{command.output};
    auto const atlas = read_atlas(command, stop);
    auto const filter = atlas->canonical(command.members.filter());
    auto const made = exporting::make_export(
        request, {.atlas = atlas,
                  .view = std::make_shared<community::View const>(atlas, filter),
                  .members = public_members(command, filter),
                  .gazetteer = command.gazetteer});
    auto const bytes = write_pieces(file, *made.bytes, stop);
    if (!made.description.empty()) {
        write_description(command, made.description);
    }
    auto const figures = atlas->figures(filter);
    std::printf("« %s » : %s ; %s, dont %s.\n", command.output.c_str(), size_text(bytes).c_str(),
                counted(figures.members(), "membre", "membres").c_str(),
                counted(figures.located, "situé", "situés").c_str());
}

}  // namespace epingle::app
