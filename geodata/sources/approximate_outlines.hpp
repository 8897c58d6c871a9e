#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/sources/plane_divider.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace epingle::sources {

/// Outlines of all levels, guessed.
struct ApproximateOutlines {
    geodata::FullOutlines outlines{};
    std::size_t moved{};  ///< communes whose position is outside of the area of their département
};

/// Divides the area of each département (by its code) around its communes' positions; what is
/// larger than a commune is what its communes add up to. All départements at once, so that
/// neighbours everywhere have the points of their borders in common. A commune of an overseas
/// collectivity whose island is not drawn gets none.
[[nodiscard]] ApproximateOutlines approximate_outlines(geodata::Gazetteer const& gazetteer,
                                                       std::map<std::string, Outline> const& areas,
                                                       PlaneDivider const& divider);

}  // namespace epingle::sources
