#include "geodata/sources/spatial_module.hpp"

#include "src/base/loaded_module.hpp"

namespace epingle::sources {

SpatialModule const& spatial_module() {
    static SpatialModule const& module = []() -> SpatialModule const& {
        // What POSIX means dlsym's answer for.
        auto const exported = reinterpret_cast<decltype(&epingle_spatial_module)>(
            symbol_of_module("epingle-spatial.so", "epingle_spatial_module"));
        return *exported();
    }();
    return module;
}

}  // namespace epingle::sources
