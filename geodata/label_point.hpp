#pragma once

#include "src/base/outline.hpp"

#include <optional>

namespace epingle::geodata {

/// Where the name of an outline is best written: in its largest polygon, well away from the edges,
/// rather where there is room to the left and right, since names are wider than they are high.
/// Empty for an outline without area. Of outlines with very many points, only so many are heeded
/// that it takes less than a millisecond.
[[nodiscard]] std::optional<LonLat> label_point(Outline const& outline);

}  // namespace epingle::geodata
