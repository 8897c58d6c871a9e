#include "src/exporting/loaded_projections.hpp"

#include "geodata/sources/spatial_module.hpp"

namespace epingle::exporting {

Projections loaded_projections() noexcept {
    return [](int epsg) { return sources::spatial_module().projection_to(epsg); };
}

}  // namespace epingle::exporting
