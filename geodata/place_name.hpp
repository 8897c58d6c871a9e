#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

/// A name of a place reduced to what all its writers agree on: folded, with « St », « Ste », « ND
/// », « s/ », « lès » and their kin written in one way. Two writings of one name are equal when
/// their words are; when only their letters are, blanks or hyphens were forgotten. Reducing the
/// words of a PlaceName again changes nothing.
class PlaceName {
public:
    PlaceName() = default;
    /// O(length). Never throws but for want of memory.
    explicit PlaceName(std::string_view written);

    /// « Châlons s/ Marne » → "chalons sur marne".
    [[nodiscard]] std::string_view words() const noexcept { return words_; }
    /// The same without blanks: "chalonssurmarne".
    [[nodiscard]] std::string_view letters() const noexcept { return letters_; }
    [[nodiscard]] bool empty() const noexcept { return words_.empty(); }

    friend bool operator==(PlaceName const& a, PlaceName const& b) { return a.words_ == b.words_; }

private:
    std::string words_{};
    std::string letters_{};
};

[[nodiscard]] bool is_article(std::string_view word) noexcept;

/// How many bytes of `words` are a leading article and its blank: 3 for "le mans", 0 for "lens".
[[nodiscard]] std::size_t leading_article(std::string_view words) noexcept;

/// The letters of the words that count: without articles and the small words between nouns.
/// "chalons en champagne" → "chalonschampagne". Empty when no word counts.
[[nodiscard]] std::string significant_letters(std::string_view words);

/// The words of a PlaceName, or of any folded text: views into it.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view folded);

}  // namespace epingle::geodata
