#pragma once

#include "src/exporting/pyramid.hpp"
#include "tiles/tile_json.hpp"

#include <string>

namespace epingle::exporting {

/// What a file of tiles says of them.
struct ArchiveDescription {
    tiles::TileSetDescription set{};  ///< without a URL
    tiles::MapView first_view{};
};

/// The bytes of a PMTiles archive, version 3. The same tiles make the same bytes.
[[nodiscard]] std::string pmtiles_archive(Pyramid const& pyramid,
                                          ArchiveDescription const& description);

/// The bytes of an MBTiles 1.3 file: an SQLite database that holds each content once, with `tiles`
/// as a view. The same tiles make the same bytes, under the same version of SQLite.
[[nodiscard]] std::string mbtiles_archive(Pyramid const& pyramid,
                                          ArchiveDescription const& description);

}  // namespace epingle::exporting
