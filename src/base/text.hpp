#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace epingle {

[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

/// `text` folded so that what differs only in writing becomes equal: lower case, no accents, œ →
/// oe, æ → ae, ß → ss; everything that is neither a letter nor a digit (hyphens, apostrophes,
/// blanks of every kind, punctuation) becomes one blank, none at either end. Letters of other
/// scripts stay. Invalid UTF-8 becomes blanks. Folding twice changes nothing. O(length). «
/// L'Haÿ-les-Roses » → "l hay les roses".
[[nodiscard]] std::string fold(std::string_view text);

/// `text` without blanks of any kind (no-break and zero-width ones included) at either end.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// How many characters (code points) it has: in French, the columns it takes on a screen.
[[nodiscard]] std::size_t width_of(std::string_view text) noexcept;

/// The pieces of `text` between separators, empty ones included: "a,,b" gives "a", "", "b"; views
/// into `text`.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// `count` and its noun: « 1 membre », « 0 membre », « 2 membres », « 1 512 membres » (French:
/// plural from two, groups of three divided by U+202F).
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular,
                                  std::string_view plural);

}  // namespace epingle
