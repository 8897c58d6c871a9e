#pragma once

#include "tiles/drawn_paths.hpp"
#include "tiles/outline_set.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::sources {

// How shapes that are ready to be drawn stand in column `trace` of the gazetteer file, beside the
// geometry that they were made of. A path: the number of points (32 bits), their x and y on the
// grid (32 bits each), the first zoom of each (8 bits). An outline: for each ring, 1 for a hole and
// 0 otherwise (8 bits), then its path. Little-endian.

[[nodiscard]] std::string trace_of(tiles::DrawnPath const& path);
[[nodiscard]] std::string trace_of(std::span<tiles::DrawnRing const> rings);

// Each throws Error{bad_input} when the bytes are no trace of that kind.

[[nodiscard]] tiles::DrawnPath read_path_trace(std::string_view bytes);
/// No bytes (SQL NULL) are the outline that is not known.
[[nodiscard]] std::vector<tiles::DrawnRing> read_outline_trace(std::string_view bytes);

}  // namespace epingle::sources
