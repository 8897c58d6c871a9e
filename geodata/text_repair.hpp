#pragma once

#include <string>
#include <string_view>

namespace epingle::geodata {

/// Stands for a letter that was lost on the way, which nobody can tell any more (« Argel?s »). A
/// letter to `fold`, and one that no name of France has.
inline constexpr std::string_view lost_letter{"\u01C0"};

/// Whether `repaired` may give anything else than the cell. O(length), much quicker.
[[nodiscard]] bool may_need_repair(std::string_view cell) noexcept;

/// A cell as its writer meant it, as far as names of places go: Windows-1252 bytes become UTF-8,
/// UTF-8 read as Windows-1252 is undone (up to three times), HTML entities become the characters
/// they stand for (accented letters may lose their accent, which `fold` drops anyway), and `?` or
/// U+FFFD beside a letter becomes `lost_letter`. Always valid UTF-8. O(length).
[[nodiscard]] std::string repaired(std::string_view cell);

}  // namespace epingle::geodata
