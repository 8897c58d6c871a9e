#pragma once

#include "src/exporting/sheet.hpp"

#include <span>
#include <string>

namespace epingle::exporting {

/// Appends a closed ring to an SVG path's data, as short as it can be written: whole numbers,
/// relative to the point before. Precondition: it has points.
void append_ring(std::string& data, std::span<SheetPoint const> ring);
/// The same of a disc.
void append_disc(std::string& data, SheetPoint centre, std::int32_t radius);

}  // namespace epingle::exporting
