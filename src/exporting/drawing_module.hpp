#pragma once

#include "src/exporting/png_drawing.hpp"

namespace epingle::exporting {

/// What needs librsvg, as functions documented in their own headers: in a module
/// (epingle-drawing.so) for the same reasons as sources::SpatialModule.
struct DrawingModule {
    decltype(&exporting::png_of) png_of;
    decltype(&exporting::image_of) image_of;
    decltype(&exporting::icon_of) icon_of;
};

/// Loads it at the first call. From any thread. Throws Error{unavailable} when it is not there.
[[nodiscard]] DrawingModule const& drawing_module();

}  // namespace epingle::exporting

/// What the module exports.
extern "C" epingle::exporting::DrawingModule const* epingle_drawing_module();
