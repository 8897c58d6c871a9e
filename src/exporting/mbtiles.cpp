#include "src/exporting/tile_archive.hpp"
#include "src/store/database.hpp"
#include "src/store/statement.hpp"
#include "src/store/transaction.hpp"

#include <array>
#include <cstdio>

namespace epingle::exporting {

namespace {

/// The number by which `file` knows MBTiles, and the tables of the specification; `tiles` joins the
/// addresses and what is there, which many addresses share.
constexpr auto schema = R"(
    PRAGMA application_id = 0x4D504258;
    CREATE TABLE metadata (name TEXT NOT NULL, value TEXT);
    CREATE UNIQUE INDEX metadata_name ON metadata (name);
    CREATE TABLE contents (content_id INTEGER PRIMARY KEY, tile_data BLOB NOT NULL);
    CREATE TABLE addresses (
        zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL,
        content_id INTEGER NOT NULL REFERENCES contents,
        PRIMARY KEY (zoom_level, tile_column, tile_row)) WITHOUT ROWID;
    CREATE VIEW tiles AS
        SELECT zoom_level, tile_column, tile_row, tile_data
        FROM addresses JOIN contents USING (content_id);
)";

std::string degrees(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6f", value);
    return text.data();
}

void write_metadata(store::Database const& database, ArchiveDescription const& description) {
    store::Statement row{database, "INSERT INTO metadata VALUES (?1, ?2)"};
    auto const write = [&row](std::string_view name, std::string_view value) {
        row.bind(1, name).bind(2, value).run();
    };
    auto const& [set, view] = description;
    Bbox const& bounds = set.bounds;
    write("name", set.name);
    write("format", "pbf");
    write("bounds", degrees(bounds.west) + ',' + degrees(bounds.south) + ',' +
                        degrees(bounds.east) + ',' + degrees(bounds.north));
    write("center", degrees(view.centre.lon) + ',' + degrees(view.centre.lat) + ',' +
                        std::to_string(view.zoom));
    write("minzoom", std::to_string(set.first_zoom));
    write("maxzoom", std::to_string(set.last_zoom));
    write("attribution", set.attribution);
    write("description", set.description);
    write("type", "overlay");
    write("json", "{\"vector_layers\":" + tiles::typed_layers_json(set) + '}');
}

void write_contents(store::Database const& database, TextNumbers const& contents) {
    store::Statement row{database, "INSERT INTO contents VALUES (?1, ?2)"};
    for (std::uint32_t number = 0; number < contents.size(); ++number) {
        row.bind(1, std::int64_t{number}).bind_bytes(2, contents.text(number)).run();
    }
}

void write_addresses(store::Database const& database, std::vector<PyramidTile> const& tiles) {
    store::Statement row{database, "INSERT INTO addresses VALUES (?1, ?2, ?3, ?4)"};
    for (auto const& [address, content] : tiles) {
        // The rows of TMS begin in the south.
        std::int64_t const last_row = (std::int64_t{1} << address.z()) - 1;
        row.bind(1, std::int64_t{address.z()}).bind(2, std::int64_t{address.x()});
        row.bind(3, last_row - address.y()).bind(4, std::int64_t{content}).run();
    }
}

}  // namespace

std::string mbtiles_archive(Pyramid const& pyramid, ArchiveDescription const& description) {
    auto const database = store::Database::in_memory();
    store::Transaction all{database, store::Access::write};
    database.execute(schema);
    write_metadata(database, description);
    write_contents(database, pyramid.contents);
    write_addresses(database, pyramid.tiles);
    all.commit();
    return database.image();
}

}  // namespace epingle::exporting
