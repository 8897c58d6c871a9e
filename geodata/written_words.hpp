#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// A folded word, and what divides it from the word before.
struct WrittenWord {
    std::string text{};
    /// ' ' for blanks and what joins words (hyphens, apostrophes, full stops); '(' ')' ',' '/' for
    /// brackets, commas and their kin, slashes; '-' for a dash between blanks.
    char before{' '};
};

[[nodiscard]] std::vector<WrittenWord> written_words(std::string_view text);

[[nodiscard]] std::string joined(std::span<WrittenWord const> words);

[[nodiscard]] bool is_number(std::string_view word) noexcept;

[[nodiscard]] std::size_t leading_digits(std::string_view word) noexcept;

/// 0 when they are none, or too many.
[[nodiscard]] unsigned number_in(std::string_view digits) noexcept;

/// How many of the first words are a preposition: 2 for « de la Rochelle », 1 for « du Mans », 0
/// for « Ambert ».
[[nodiscard]] std::size_t leading_link(std::span<WrittenWord const> words) noexcept;

/// The names that may follow a preposition: « du Mans » gives "le mans", "mans"; « Ambert » itself.
[[nodiscard]] std::vector<std::string> names_after_link(std::span<WrittenWord const> words);

}  // namespace epingle::geodata
