#pragma once

#include "src/api/json_response.hpp"
#include "src/api/router.hpp"
#include "src/api/site.hpp"
#include "src/store/journal.hpp"

#include <cstddef>
#include <optional>

namespace epingle::api {

/// Which part of the past is asked for.
struct ChangesQuery {
    store::StepRange range{};
    std::optional<community::Area> inside{};
    std::size_t limit{100};  ///< of territories
};

/// What /api/changes answers, of the journal that was read for that range. Throws as communes_in
/// does.
[[nodiscard]] Json changes_json(store::Journal const& journal, ChangesQuery const& query,
                                geodata::Gazetteer const& gazetteer);

/// What became of the members, step by step, and how far they reached over time.
void add_changes(Router& router, Site const& site);

}  // namespace epingle::api
