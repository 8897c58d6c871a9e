#include "src/base/gzip.hpp"
#include "src/exporting/pmtiles_directory.hpp"
#include "src/exporting/tile_archive.hpp"
#include "src/exporting/tile_id.hpp"

#include <cmath>
#include <vector>

namespace epingle::exporting {

namespace {

constexpr std::size_t header_bytes = 127;
/// Readers fetch so many bytes first, and count on the root directory's being among them.
constexpr std::size_t first_fetch_bytes = 16'384;

constexpr char compression_gzip = 2;
constexpr char type_vector_tile = 1;

/// Tiles that follow one another and are alike share an entry.
std::vector<DirectoryEntry> entries_of(Pyramid const& pyramid) {
    std::vector<DirectoryEntry> entries;
    for (PyramidTile const& tile : pyramid.tiles) {
        auto const id = tile_id(tile.address);
        auto const offset = pyramid.contents.offset(tile.content);
        bool const repeats = !entries.empty() && entries.back().offset == offset &&
                             entries.back().tile_id + entries.back().run_length == id;
        if (repeats) {
            ++entries.back().run_length;
        } else {
            auto const length = pyramid.contents.text(tile.content).size();
            entries.push_back({id, offset, static_cast<std::uint32_t>(length), 1});
        }
    }
    return entries;
}

/// Numbers as the header has them: the least byte first.
class Header {
public:
    explicit Header(std::string_view magic) : bytes_{magic} {}

    void add_byte(int byte) { bytes_.push_back(static_cast<char>(byte)); }
    void add(std::uint64_t number) { add_bytes(number, 8); }
    void add_degrees(double degrees) {
        add_bytes(static_cast<std::uint64_t>(std::llround(degrees * 10'000'000)), 4);
    }
    void add(LonLat point) {
        add_degrees(point.lon);
        add_degrees(point.lat);
    }
    [[nodiscard]] std::string const& bytes() const noexcept { return bytes_; }

private:
    void add_bytes(std::uint64_t number, int count) {
        for (; count > 0; --count, number >>= 8U) {
            bytes_.push_back(static_cast<char>(number));
        }
    }

    std::string bytes_;
};

/// How long the parts are that follow the header, in this order.
struct Sections {
    std::size_t root{};
    std::size_t metadata{};
    std::size_t leaves{};
    std::size_t tiles{};
};

std::string header_of(Pyramid const& pyramid, std::size_t entries, Sections const& sections,
                      ArchiveDescription const& description) {
    Header header{"PMTiles\3"};
    std::uint64_t offset = header_bytes;
    for (auto const length : {sections.root, sections.metadata, sections.leaves, sections.tiles}) {
        header.add(offset);
        header.add(length);
        offset += length;
    }
    header.add(pyramid.tiles.size());
    header.add(entries);
    header.add(pyramid.contents.size());
    header.add_byte(1);                 // contents stand in order of the first tile that has them
    header.add_byte(compression_gzip);  // of directories and metadata
    header.add_byte(compression_gzip);  // of tiles
    header.add_byte(type_vector_tile);
    header.add_byte(description.set.first_zoom);
    header.add_byte(description.set.last_zoom);
    Bbox const& bounds = description.set.bounds;
    header.add(LonLat{bounds.west, bounds.south});
    header.add(LonLat{bounds.east, bounds.north});
    header.add_byte(description.first_view.zoom);
    header.add(description.first_view.centre);
    return header.bytes();
}

}  // namespace

std::string pmtiles_archive(Pyramid const& pyramid, ArchiveDescription const& description) {
    auto const entries = entries_of(pyramid);
    auto const directories = directories_of(entries, first_fetch_bytes - header_bytes);
    auto const metadata = gzip_even_if_larger(tiles::archive_json(description.set));
    Sections const sections{.root = directories.root.size(),
                            .metadata = metadata.size(),
                            .leaves = directories.leaves.size(),
                            .tiles = pyramid.contents.texts().size()};
    return header_of(pyramid, entries.size(), sections, description) + directories.root + metadata +
           directories.leaves + pyramid.contents.texts();
}

}  // namespace epingle::exporting
