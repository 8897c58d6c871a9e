#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/suggestions.hpp"
#include "src/api/answer_cache.hpp"
#include "src/api/identity.hpp"
#include "src/base/published.hpp"
#include "src/community/atlas.hpp"
#include "src/community/base_tiles.hpp"
#include "src/community/directory.hpp"
#include "src/community/views.hpp"
#include "src/coverage/coverages.hpp"
#include "src/http/assets.hpp"
#include "src/store/rosters.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace epingle::api {

/// One state of the community, as published.
struct Edition {
    std::shared_ptr<community::Atlas const> atlas{};
    bool fictional{};          ///< at least one member is made up, and the page says so
    std::uint64_t revision{};  ///< the store's, which it was made of
};

/// What answers are made from. All of it outlives the answers, and may be read by several threads.
struct Site {
    geodata::Gazetteer const& gazetteer;
    geodata::Suggestions const& suggestions;
    Published<Edition> const& edition;
    Published<community::Directory> const& directory;  ///< of names that anyone may see
    store::Readers& readers;
    store::Rosters& rosters;
    http::Assets const& page;
    community::BaseTiles const& base_tiles;
    community::Views& views;
    coverage::Coverages& coverages;
    AnswerCache& answers;
    /// Tells this program and gazetteer from others, which may draw the same otherwise: the version
    /// of what depends on nothing else.
    std::string_view build{};
    std::filesystem::path gazetteer_file{};  ///< has what the gazetteer has not in memory
    Identity identity{};
};

}  // namespace epingle::api
