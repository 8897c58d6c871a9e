#pragma once

#include "src/exporting/pyramid.hpp"
#include "src/exporting/tile_archive.hpp"

#include <string>
#include <vector>

namespace epingle::exporting {

/// All 5,461 tiles of zooms 0 to 6, in order of id.
[[nodiscard]] std::vector<tiles::TileAddress> sample_addresses();
/// Stands for a vector tile: nothing in the north of the world, the same everywhere in its south
/// west, else what no other tile has.
[[nodiscard]] std::string sample_tile(tiles::TileAddress tile);
[[nodiscard]] Pyramid sample_pyramid(unsigned threads);
/// What an archive of it says.
[[nodiscard]] ArchiveDescription sample_description();

}  // namespace epingle::exporting
