#include "src/exporting/tile_id.hpp"
#include "tests/base/gunzipped.hpp"
#include "tests/exporting/read_directory.hpp"
#include "tests/exporting/sample_pyramid.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace epingle;
using namespace epingle::exporting;

namespace {

/// A PMTiles archive as its header tells it.
class Archive {
public:
    explicit Archive(std::string bytes) : bytes_{std::move(bytes)} {}

    [[nodiscard]] std::uint64_t number(std::size_t offset, std::size_t width) const {
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < width; ++i) {
            number |= std::uint64_t{static_cast<unsigned char>(bytes_.at(offset + i))} << 8 * i;
        }
        return number;
    }
    [[nodiscard]] double degrees(std::size_t offset) const {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(number(offset, 4))) / 1e7;
    }
    /// The section whose offset and length stand there.
    [[nodiscard]] std::string_view section(std::size_t at) const {
        return std::string_view{bytes_}.substr(number(at, 8), number(at + 8, 8));
    }
    [[nodiscard]] std::string const& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

}  // namespace

TEST_SUITE("PMTiles archive") {
    TEST_CASE("the header tells what is in it and where") {
        auto const pyramid = sample_pyramid(1);
        Archive const archive{pmtiles_archive(pyramid, sample_description())};
        CHECK(archive.bytes().starts_with("PMTiles\3"));
        CHECK(archive.number(8, 8) == 127);
        CHECK(archive.number(8, 8) + archive.number(16, 8) <= 16'384);
        CHECK(archive.number(72, 8) == pyramid.tiles.size());
        CHECK(archive.number(88, 8) == pyramid.contents.size());
        CHECK(archive.number(96, 1) == 1);   // clustered
        CHECK(archive.number(97, 1) == 2);   // gzip
        CHECK(archive.number(98, 1) == 2);   // gzip
        CHECK(archive.number(99, 1) == 1);   // vector tiles
        CHECK(archive.number(100, 1) == 0);  // zooms
        CHECK(archive.number(101, 1) == 6);
        CHECK(archive.degrees(102) == -178.5);
        CHECK(archive.degrees(106) == -49.5);
        CHECK(archive.degrees(110) == 172);
        CHECK(archive.degrees(114) == 51.25);
        CHECK(archive.number(118, 1) == 5);
        CHECK(archive.degrees(119) == 2.5);
        CHECK(archive.degrees(123) == 46.25);
        CHECK(archive.number(56, 8) + archive.number(64, 8) == archive.bytes().size());
        CHECK(gunzipped(archive.section(24)) ==
              R"({"name":"Membres","description":"Une épingle par commune",)"
              R"("attribution":"© INSEE","type":"overlay","vector_layers":[{"id":"pins",)"
              R"("description":"Épingles","fields":{"name":"String","members":"Number"}}]})");
    }

    TEST_CASE("every tile is found by its id, in clustered order, and none besides") {
        auto const pyramid = sample_pyramid(1);
        Archive const archive{pmtiles_archive(pyramid, sample_description())};
        auto const contents = archive.section(56);
        std::map<std::uint64_t, std::string> tiles;
        std::uint64_t end = 0;
        auto const entries = read_directory(archive.section(8));
        CHECK(entries.size() == archive.number(80, 8));
        CHECK(entries.size() < pyramid.tiles.size());  // runs
        for (auto const& entry : entries) {
            CHECK(entry.offset <= end);
            end = std::max<std::uint64_t>(end, entry.offset + entry.length);
            for (std::uint32_t i = 0; i < entry.run_length; ++i) {
                tiles[entry.tile_id + i] = gunzipped(contents.substr(entry.offset, entry.length));
            }
        }
        CHECK(tiles.size() == pyramid.tiles.size());
        for (auto const& tile : pyramid.tiles) {
            CHECK(tiles.at(tile_id(tile.address)) == sample_tile(tile.address));
        }
    }
}
