#pragma once

#include <string>
#include <string_view>

namespace epingle::exporting {

inline constexpr unsigned least_dpi = 30;
inline constexpr unsigned most_dpi = 300;

/// An SVG document as a PNG image in which an A4 page's width has `dpi` pixels an inch (and which
/// says so), on white. Nothing outside of the document is read. Takes some tenths of a second, and
/// four bytes of memory a pixel. Throws Error{bad_input} when `dpi` is none of these or the
/// document is no SVG, or one more than three times as high as it is wide; Error{internal} when it
/// cannot be drawn.
[[nodiscard]] std::string png_of(std::string_view svg, unsigned dpi);

/// The same of so many pixels across, whatever size the document says it has. Precondition: of
/// 1…4,000 pixels.
[[nodiscard]] std::string image_of(std::string_view svg, int width);

/// A picture, SVG or PNG, whole and with a margin on a white square of `side` pixels, as devices
/// want their icons. Throws Error{bad_input} when it is neither, Error{internal} when it cannot be
/// drawn. Precondition: of 1…4,000 pixels.
[[nodiscard]] std::string icon_of(std::string_view picture, int side);

}  // namespace epingle::exporting
