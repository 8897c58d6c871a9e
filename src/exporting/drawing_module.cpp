#include "src/exporting/drawing_module.hpp"

#include "src/base/loaded_module.hpp"

namespace epingle::exporting {

DrawingModule const& drawing_module() {
    static DrawingModule const& module = []() -> DrawingModule const& {
        // What POSIX means dlsym's answer for.
        auto const exported = reinterpret_cast<decltype(&epingle_drawing_module)>(
            symbol_of_module("epingle-drawing.so", "epingle_drawing_module"));
        return *exported();
    }();
    return module;
}

}  // namespace epingle::exporting
