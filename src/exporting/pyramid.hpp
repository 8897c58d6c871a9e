#pragma once

#include "src/base/text_numbers.hpp"
#include "tiles/tile_address.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace epingle::exporting {

struct PyramidTile {
    tiles::TileAddress address;
    std::uint32_t content{};  ///< its number in Pyramid::contents
};

/// Tiles of several zooms, compressed, in order of `tile_id`. All in memory: members are merged per
/// commune first, so that those of all France take some 15 MB however many members there are, and
/// three times that while they are made.
struct Pyramid {
    std::vector<PyramidTile> tiles{};
    TextNumbers contents{};  ///< in gzip format, each kept once
};

/// The bytes of one vector tile, not compressed; empty when there is nothing in it. Called by
/// several threads at once.
using TileSource = std::function<std::string(tiles::TileAddress)>;

/// Makes those of the tiles that are not empty, on `threads` threads (0: as many as there are
/// cores): the same pyramid whatever their number. `addresses` in order of `tile_id`, each once.
/// `on_progress` is told how many are done, by the thread that calls; what it throws ends the work.
[[nodiscard]] Pyramid make_pyramid(std::span<tiles::TileAddress const> addresses,
                                   TileSource const& source, unsigned threads,
                                   std::function<void(std::size_t)> const& on_progress);

}  // namespace epingle::exporting
