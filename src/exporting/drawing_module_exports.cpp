#include "src/exporting/drawing_module.hpp"

epingle::exporting::DrawingModule const* epingle_drawing_module() {
    static constexpr epingle::exporting::DrawingModule module{
        .png_of = epingle::exporting::png_of,
        .image_of = epingle::exporting::image_of,
        .icon_of = epingle::exporting::icon_of,
    };
    return &module;
}
