#pragma once

#include "src/exporting/map_drawing.hpp"

namespace epingle::exporting {

/// Those of sources::spatial_module(), which is loaded when the first is asked for.
[[nodiscard]] Projections loaded_projections() noexcept;

}  // namespace epingle::exporting
