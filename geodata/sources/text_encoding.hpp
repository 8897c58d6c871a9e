#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace epingle::sources {

/// How the bytes of a text file are to be read. `eight_bits`: UTF-8 without mark, or Windows-1252,
/// or both by turns; which one is told cell by cell.
enum class Encoding { eight_bits, utf8, utf16_le, utf16_be };

struct EncodingGuess {
    Encoding encoding{Encoding::eight_bits};
    std::size_t mark_bytes{};  ///< of the byte order mark, to be skipped
};

/// Tells from the first bytes of a file: by its mark, else UTF-16 when nearly every second byte of
/// it is zero, as Latin text has it.
[[nodiscard]] EncodingGuess guess_encoding(std::string_view head) noexcept;

/// The eight-bit encodings in which French spreadsheets were, or still are, saved: Windows's, what
/// « CSV (Macintosh) » and « CSV (MS-DOS) » write.
enum class Legacy { windows_1252, mac_roman, cp_850 };

/// « Windows-1252 », « MacRoman », « CP850 (MS-DOS) ».
[[nodiscard]] std::string_view name_of(Legacy legacy) noexcept;

/// The one under which most bytes beyond ASCII that touch a letter are letters of French; lines
/// that are UTF-8 say nothing. Windows-1252 of equals, so also when there is no such byte.
[[nodiscard]] Legacy guess_legacy(std::string_view text) noexcept;

/// Never fails: the five bytes that Windows-1252 leaves undefined are controls, as for browsers
/// (WHATWG).
[[nodiscard]] std::string utf8_of(Legacy legacy, std::string_view text);

/// UTF-16 to UTF-8, piece by piece. What is not UTF-16 (half a pair) becomes U+FFFD.
class Utf16Decoder {
public:
    explicit Utf16Decoder(bool big_endian) : big_endian_{big_endian} {}

    void append(std::string_view bytes, std::string& out);
    /// What is left at the end of the file is half a character.
    void finish(std::string& out);

private:
    void append_unit(std::uint32_t unit, std::string& out);

    bool big_endian_;
    bool has_half_unit_{false};
    std::uint32_t half_unit_{0};
    std::uint32_t high_surrogate_{0};  ///< 0 when none is waiting
};

}  // namespace epingle::sources
