#pragma once

#include <string>
#include <string_view>

namespace epingle::geodata {

/// A cell as its writer meant it, as far as names of places go: Windows-1252 bytes become UTF-8,
/// UTF-8 read as Windows-1252 is undone (up to three times), HTML entities become the characters
/// they stand for (accented letters may lose their accent, which `fold` drops anyway). Always valid
/// UTF-8. O(length).
[[nodiscard]] std::string repaired(std::string_view cell);

}  // namespace epingle::geodata
