#pragma once

#include "geodata/sources/feature.hpp"

#include <string>
#include <string_view>

namespace epingle::exporting {

// Cells of a CSV file for a French spreadsheet, which takes whatever it can for a formula, a number
// or a date. An import reads them back as they were.

/// A text or code. What a spreadsheet would run (= + - @ in front) gets an apostrophe in front;
/// what it would change (the code 01004 into 1004, « 3-12 » into a date) is written ="01004", which
/// it shows as it was. Quoted where separators or line breaks ask for it.
void append_text_cell(std::string_view text, std::string& out);
/// Any cell: a number has a decimal comma, what is not known is empty.
void append_cell(sources::Value const& value, std::string& out);

}  // namespace epingle::exporting
