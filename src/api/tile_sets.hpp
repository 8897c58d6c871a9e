#pragma once

#include "src/api/site.hpp"
#include "tiles/tile_address.hpp"
#include "tiles/tile_json.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace epingle::api {

/// What a set of tiles shows of the members, through the reader's filter. When it is nothing, the
/// set is the same as long as program and gazetteer are.
enum class Shows { nothing, view, coverage };

/// What a tile is made from, of the latest edition; nullptr but for what its set shows.
struct TileSource {
    std::shared_ptr<community::View const> view{};
    std::shared_ptr<coverage::Coverage const> coverage{};
};

/// A set of vector tiles below /tiles/: what there is to know of it, and how one is made.
struct TileSet {
    std::string_view name{};
    std::uint8_t first_zoom{};
    std::uint8_t last_zoom{};
    Shows shows{};
    /// Made faster than another thread is woken, once the view is there. Sets that show one only.
    bool is_quick{};
    /// The bytes of a tile of zoom `last_zoom` at most, empty when there is nothing in it.
    std::string (*make)(Site const& site, TileSource const& source, tiles::TileAddress tile){};
    /// Name, description and layers.
    tiles::TileSetDescription (*describe)(){};
};

[[nodiscard]] std::span<TileSet const> tile_sets() noexcept;

}  // namespace epingle::api
