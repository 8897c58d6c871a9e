#pragma once

#include <string_view>

namespace epingle::http {

/// Whether a client that sent this Accept-Encoding wants gzip: it, or `*` in its stead, has a
/// weight above zero and not below that of `identity`. An absent (empty) field means no.
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding) noexcept;

/// How much a client that sent this Accept-Language wants `language`, a primary tag as "en": the
/// largest weight, in thousandths, of the ranges that begin with it ("en-GB;q=0.8"), or that of `*`
/// when none does. 0: not at all, or nothing was said.
[[nodiscard]] int weight_of_language(std::string_view accept_language,
                                     std::string_view language) noexcept;

/// Whether bodies of this media type shrink: text, JSON, XML, SVG, scripts and vector tiles.
/// Parameters (`; charset=utf-8`) do not count.
[[nodiscard]] bool is_compressible(std::string_view content_type) noexcept;

}  // namespace epingle::http
