#include "src/exporting/png_drawing.hpp"

#include "src/base/error.hpp"
#include "src/base/owned.hpp"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <librsvg/rsvg.h>
#include <new>
#include <zlib.h>

namespace epingle::exporting {

namespace {

constexpr double a4_width_inches = 210 / 25.4;
constexpr double most_height = 3;  ///< times the width

using Drawing = Owned<RsvgHandle, g_object_unref>;
using Surface = Owned<cairo_surface_t, cairo_surface_destroy>;
using Context = Owned<cairo_t, cairo_destroy>;

/// GLib's report of what went wrong, released with it.
class Fault {
public:
    Fault() = default;
    ~Fault() { g_clear_error(&error_); }
    Fault(Fault const&) = delete;
    Fault& operator=(Fault const&) = delete;
    Fault(Fault&&) = delete;
    Fault& operator=(Fault&&) = delete;

    [[nodiscard]] GError** out() noexcept { return &error_; }
    [[nodiscard]] std::string text() const {
        return error_ == nullptr ? "raison inconnue" : error_->message;
    }

private:
    GError* error_{nullptr};
};

Drawing read(std::string_view svg) {
    Fault fault;
    // What librsvg means the document's bytes for.
    auto const* const bytes = reinterpret_cast<guint8 const*>(svg.data());
    Drawing drawing{rsvg_handle_new_from_data(bytes, svg.size(), fault.out())};
    if (drawing == nullptr) {
        throw Error{ErrorKind::bad_input, "ce n’est pas un dessin SVG : " + fault.text()};
    }
    return drawing;
}

/// Height over width.
double proportion_of(RsvgHandle* drawing) {
    gboolean has_width = FALSE;
    gboolean has_height = FALSE;
    gboolean has_box = FALSE;
    RsvgLength width{};
    RsvgLength height{};
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(drawing, &has_width, &width, &has_height, &height,
                                         &has_box, &box);
    if (has_box == FALSE || box.width <= 0 || box.height <= 0 ||
        box.height > most_height * box.width) {
        throw Error{ErrorKind::bad_input, "ce dessin n’a pas les dimensions d’une page"};
    }
    return box.height / box.width;
}

/// White, to draw on.
struct Sheet {
    Sheet(int width, int height)
        : surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)},
          context{cairo_create(surface.get())} {
        cairo_set_source_rgb(context.get(), 1, 1, 1);
        cairo_paint(context.get());
    }

    Surface surface;
    Context context;
};

void draw(RsvgHandle* drawing, cairo_t* context, RsvgRectangle const& place) {
    Fault fault;
    if (rsvg_handle_render_document(drawing, context, &place, fault.out()) == FALSE) {
        throw Error{ErrorKind::internal, "le dessin n’a pas pu être rendu : " + fault.text()};
    }
}

/// As large as `place` holds, in its middle.
void draw(cairo_surface_t* image, cairo_t* context, RsvgRectangle const& place) {
    double const width = cairo_image_surface_get_width(image);
    double const height = cairo_image_surface_get_height(image);
    double const scale = std::min(place.width / width, place.height / height);
    cairo_translate(context, place.x + (place.width - scale * width) / 2,
                    place.y + (place.height - scale * height) / 2);
    cairo_scale(context, scale, scale);
    cairo_set_source_surface(context, image, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BEST);
    cairo_paint(context);
}

/// A PNG image; empty when it is none.
Surface image_in(std::string_view png) {
    Surface image{cairo_image_surface_create_from_png_stream(
        [](void* from, unsigned char* data, unsigned size) {
            auto& left = *static_cast<std::string_view*>(from);
            if (size > left.size()) {
                return CAIRO_STATUS_READ_ERROR;
            }
            std::copy_n(left.begin(), size, data);
            left.remove_prefix(size);
            return CAIRO_STATUS_SUCCESS;
        },
        &png)};
    return cairo_surface_status(image.get()) == CAIRO_STATUS_SUCCESS ? std::move(image) : nullptr;
}

std::string written(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    std::string bytes;
    auto const status = cairo_surface_write_to_png_stream(
        surface,
        [](void* to, unsigned char const* data, unsigned size) {
            try {
                // Bytes are chars.
                static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(data), size);
                return CAIRO_STATUS_SUCCESS;
            } catch (std::bad_alloc const&) {  // which must not pass through C
                return CAIRO_STATUS_NO_MEMORY;
            }
        },
        &bytes);
    if (status != CAIRO_STATUS_SUCCESS) {
        throw Error{ErrorKind::internal, std::string{"l’image n’a pas pu être écrite : "} +
                                             cairo_status_to_string(status)};
    }
    return bytes;
}

void append_big_endian(std::string& bytes, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(number >> static_cast<unsigned>(shift));
    }
}

/// The chunk of a PNG file that tells the size of its pixels, which cairo does not write.
std::string size_chunk(unsigned dpi) {
    auto const per_metre = static_cast<std::uint32_t>(std::lround(dpi / 0.0254));
    std::string content{"pHYs"};
    append_big_endian(content, per_metre);
    append_big_endian(content, per_metre);
    content += '\1';  // the unit is the metre
    std::string chunk;
    append_big_endian(chunk, static_cast<std::uint32_t>(content.size() - 4));
    chunk += content;
    // zlib reads bytes.
    auto const* const bytes = reinterpret_cast<Bytef const*>(content.data());
    append_big_endian(
        chunk, static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(content.size()))));
    return chunk;
}

}  // namespace

std::string image_of(std::string_view svg, int width) {
    auto const drawing = read(svg);
    auto const height = static_cast<int>(std::lround(width * proportion_of(drawing.get())));
    Sheet const sheet{width, height};
    draw(drawing.get(), sheet.context.get(),
         {.x = 0, .y = 0, .width = double{1} * width, .height = double{1} * height});
    return written(sheet.surface.get());
}

std::string icon_of(std::string_view picture, int side) {
    double const margin = side / 9.0;
    double const inner = side - 2 * margin;
    RsvgRectangle const place{.x = margin, .y = margin, .width = inner, .height = inner};
    Sheet const sheet{side, side};
    if (auto const image = image_in(picture)) {
        draw(image.get(), sheet.context.get(), place);
    } else {
        draw(read(picture).get(), sheet.context.get(), place);
    }
    return written(sheet.surface.get());
}

std::string png_of(std::string_view svg, unsigned dpi) {
    if (dpi < least_dpi || dpi > most_dpi) {
        throw Error{ErrorKind::bad_input,
                    "la résolution d’une image va de 30 à 300 points par pouce"};
    }
    auto png = image_of(svg, static_cast<int>(std::lround(a4_width_inches * dpi)));
    constexpr std::size_t after_header = 8 + 25;  // the signature and IHDR, which is always first
    png.insert(after_header, size_chunk(dpi));
    return png;
}

}  // namespace epingle::exporting
