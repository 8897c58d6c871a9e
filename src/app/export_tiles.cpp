#include "src/app/export_command.hpp"
#include "src/base/progress.hpp"
#include "src/base/text.hpp"
#include "src/exporting/member_map.hpp"
#include "src/exporting/new_file.hpp"

#include <cstdint>
#include <cstdio>

namespace epingle::app {

namespace {

exporting::Pyramid make_tiles(exporting::MemberMap const& map, unsigned threads, Stop const& stop) {
    Progress progress{"Fabrication des tuiles", map.addresses().size()};
    return exporting::make_pyramid(
        map.addresses(), [&map](tiles::TileAddress address) { return map.tile(address); }, threads,
        [&](std::size_t done) {
            stop.check();
            progress.advance_to(done);
        });
}

}  // namespace

void export_tiles(ExportCommand const& command) {
    auto const filter = command.members.filter();
    Stop const stop;  // first: every thread made from here on leaves signals to it
    require_new_output(command);
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

}  // namespace epingle::app
