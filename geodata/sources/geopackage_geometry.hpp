#pragma once

#include "src/base/outline.hpp"

#include <string_view>

namespace epingle::sources {

// Geometries as GeoPackage stores them (OGC 12-128 §2.1.3): a header, then well-known binary. Each
// throws Error{bad_input} when the bytes are not those of the geometry asked for.

[[nodiscard]] LonLat read_point(std::string_view blob);
[[nodiscard]] Line read_line(std::string_view blob);
/// A multipolygon; an empty blob (SQL NULL) is the outline that is not known.
[[nodiscard]] Outline read_outline(std::string_view blob);

}  // namespace epingle::sources
