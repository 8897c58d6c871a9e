#pragma once

#include "src/api/site.hpp"
#include "tiles/tile_address.hpp"
#include "tiles/tile_json.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace epingle::api {

/// A set of vector tiles below /tiles/: what there is to know of it, and how one is made.
struct TileSet {
    std::string_view name{};
    std::uint8_t last_zoom{};
    /// It shows members, through the reader's filter; if not, it is the same as long as program and
    /// gazetteer are.
    bool shows_members{};
    /// Made faster than another thread is woken, once the view is there.
    bool is_quick{};
    /// The bytes of a tile of zoom `last_zoom` at most, empty when there is nothing in it. `view`
    /// is nullptr when the set shows no members.
    std::string (*make)(Site const& site, community::View const* view, tiles::TileAddress tile){};
    /// Name, description and layers.
    tiles::TileSetDescription (*describe)(){};
};

[[nodiscard]] std::span<TileSet const> tile_sets() noexcept;

}  // namespace epingle::api
