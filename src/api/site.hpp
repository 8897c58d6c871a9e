#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/suggestions.hpp"
#include "src/base/published.hpp"
#include "src/community/atlas.hpp"
#include "src/http/assets.hpp"
#include "src/store/readers.hpp"

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
};

}  // namespace epingle::api
