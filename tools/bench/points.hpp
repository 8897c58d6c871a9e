#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/atlas.hpp"
#include "src/community/count_row.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace epingle::bench {

/// The members of a points.csv (runner/inputs.py), a row for each. Throws Error{not_found} when it
/// is not there.
[[nodiscard]] std::vector<community::CountRow> read_members(std::filesystem::path const& points);

[[nodiscard]] community::Atlas atlas_of(std::shared_ptr<geodata::Gazetteer const> const& gazetteer,
                                        std::vector<community::CountRow> const& members);

}  // namespace epingle::bench
