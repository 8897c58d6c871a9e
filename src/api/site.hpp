#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/suggestions.hpp"
#include "src/base/published.hpp"
#include "src/community/atlas.hpp"
#include "src/community/base_tiles.hpp"
#include "src/community/views.hpp"
#include "src/http/assets.hpp"
#include "src/store/readers.hpp"
#include "tiles/tile_cache.hpp"

#include <memory>

namespace epingle::api {

/// One state of the community, as published.
struct Edition {
    std::shared_ptr<community::Atlas const> atlas{};
    bool fictional{};  ///< at least one member is made up, and the page says so
};

/// What answers are made from. All of it outlives the answers, and may be read by several threads.
struct Site {
    geodata::Gazetteer const& gazetteer;
    geodata::Suggestions const& suggestions;
    Published<Edition> const& edition;
    store::Readers& readers;
    http::Assets const& page;
    community::BaseTiles const& base_tiles;
    community::Views& views;
    tiles::TileCache& tiles;
};

}  // namespace epingle::api
