#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::exporting {

/// `text` in lines of at most `width` tenths of a unit, broken at blanks and
/// after hyphens, set in a sans serif of
/// `size` tenths whose letters are taken to be as wide as a wide font's. At most `most_lines`: the
/// last one ends with « … » when there is more, as does a word that is too long for a line.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text, std::int32_t size,
                                                std::int32_t width, std::size_t most_lines);

}  // namespace epingle::exporting
