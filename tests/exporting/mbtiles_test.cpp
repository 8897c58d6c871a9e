#include "src/store/statement.hpp"
#include "tests/base/gunzipped.hpp"
#include "tests/exporting/sample_pyramid.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace epingle;
using namespace epingle::exporting;

TEST_SUITE("MBTiles archive") {
    TEST_CASE("SQLite finds every tile, and each content once") {
        auto const pyramid = sample_pyramid(1);
        tests::TemporaryFolder const folder;
        store::Database const file{
            folder.write("membres.mbtiles", mbtiles_archive(pyramid, sample_description())),
            store::Access::read};
        CHECK(file.integer("SELECT count(*) FROM tiles") ==
              static_cast<std::int64_t>(pyramid.tiles.size()));
        CHECK(file.integer("SELECT count(*) FROM contents") ==
              static_cast<std::int64_t>(pyramid.contents.size()));
        CHECK(file.integer("SELECT integrity_check = 'ok' FROM pragma_integrity_check") == 1);
        store::Statement tile{file,
                              "SELECT tile_data FROM tiles WHERE zoom_level = ?1 AND "
                              "tile_column = ?2 AND tile_row = ?3"};
        for (auto const& [address, content] : pyramid.tiles) {
            std::int64_t const row = (1 << address.z()) - 1 - static_cast<int>(address.y());
            tile.bind(1, std::int64_t{address.z()}).bind(2, std::int64_t{address.x()}).bind(3, row);
            REQUIRE(tile.step());
            CHECK(gunzipped(tile.text(0)) == sample_tile(address));
            tile.reset();
        }
    }

    TEST_CASE("its metadata say what the specification asks for") {
        tests::TemporaryFolder const folder;
        store::Database const file{
            folder.write("membres.mbtiles",
                         mbtiles_archive(sample_pyramid(1), sample_description())),
            store::Access::read};
        std::map<std::string, std::string, std::less<>> metadata;
        for (store::Statement rows{file, "SELECT name, value FROM metadata"}; rows.step();) {
            metadata.emplace(rows.text(0), rows.text(1));
        }
        CHECK(metadata["name"] == "Membres");
        CHECK(metadata["format"] == "pbf");
        CHECK(metadata["minzoom"] == "0");
        CHECK(metadata["maxzoom"] == "6");
        CHECK(metadata["bounds"] == "-178.500000,-49.500000,172.000000,51.250000");
        CHECK(metadata["center"] == "2.500000,46.250000,5");
        CHECK(metadata["attribution"] == "© INSEE");
        CHECK(metadata["type"] == "overlay");
        CHECK(metadata["json"] == R"({"vector_layers":[{"id":"pins","description":"Épingles",)"
                                  R"("fields":{"name":"String","members":"Number"}}]})");
    }

    TEST_CASE("the same tiles make the same bytes") {
        CHECK(mbtiles_archive(sample_pyramid(1), sample_description()) ==
              mbtiles_archive(sample_pyramid(3), sample_description()));
    }
}
