#include "geodata/sources/text_encoding.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace epingle::sources {

namespace {

constexpr std::uint32_t replacement_character = 0xFFFD;

/// Code points of the bytes 0x80…0xFF.
using UpperHalf = std::array<std::uint16_t, 128>;

// clang-format off
constexpr UpperHalf windows_1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7,
    0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF,
    0x00C0, 0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5, 0x00C6, 0x00C7,
    0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD, 0x00CE, 0x00CF,
    0x00D0, 0x00D1, 0x00D2, 0x00D3, 0x00D4, 0x00D5, 0x00D6, 0x00D7,
    0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF,
    0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF,
    0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4, 0x00F5, 0x00F6, 0x00F7,
    0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD, 0x00FE, 0x00FF,
};

constexpr UpperHalf mac_roman{
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1,
    0x00E0, 0x00E2, 0x00E4, 0x00E3, 0x00E5, 0x00E7, 0x00E9, 0x00E8,
    0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3,
    0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC,
    0x2020, 0x00B0, 0x00A2, 0x00A3, 0x00A7, 0x2022, 0x00B6, 0x00DF,
    0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211,
    0x220F, 0x03C0, 0x222B, 0x00AA, 0x00BA, 0x03A9, 0x00E6, 0x00F8,
    0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153,
    0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA,
    0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1,
    0x00CB, 0x00C8, 0x00CD, 0x00CE, 0x00CF, 0x00CC, 0x00D3, 0x00D4,
    0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7,
};

constexpr UpperHalf cp_850{
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7,
    0x00EA, 0x00EB, 0x00E8, 0x00EF, 0x00EE, 0x00EC, 0x00C4, 0x00C5,
    0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9,
    0x00FF, 0x00D6, 0x00DC, 0x00F8, 0x00A3, 0x00D8, 0x00D7, 0x0192,
    0x00E1, 0x00ED, 0x00F3, 0x00FA, 0x00F1, 0x00D1, 0x00AA, 0x00BA,
    0x00BF, 0x00AE, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00C1, 0x00C2, 0x00C0,
    0x00A9, 0x2563, 0x2551, 0x2557, 0x255D, 0x00A2, 0x00A5, 0x2510,
    0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x00E3, 0x00C3,
    0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x00A4,
    0x00F0, 0x00D0, 0x00CA, 0x00CB, 0x00C8, 0x0131, 0x00CD, 0x00CE,
    0x00CF, 0x2518, 0x250C, 0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580,
    0x00D3, 0x00DF, 0x00D4, 0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE,
    0x00DE, 0x00DA, 0x00DB, 0x00D9, 0x00FD, 0x00DD, 0x00AF, 0x00B4,
    0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6, 0x00A7, 0x00F7, 0x00B8,
    0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2, 0x25A0, 0x00A0,
};
// clang-format on

UpperHalf const& upper_half_of(Legacy legacy) noexcept {
    switch (legacy) {
        case Legacy::mac_roman:
            return mac_roman;
        case Legacy::cp_850:
            return cp_850;
        case Legacy::windows_1252:
            break;
    }
    return windows_1252;
}

bool is_beyond_ascii(char character) noexcept {
    return static_cast<unsigned char>(character) >= 0x80;
}

bool is_ascii_letter(char character) noexcept {
    char const lower = static_cast<char>(character | 0x20);
    return lower >= 'a' && lower <= 'z';
}

std::uint16_t codepoint_of(UpperHalf const& upper_half, char character) noexcept {
    return upper_half[static_cast<unsigned char>(character) - 0x80U];
}

/// Whether French writes this letter after `before`: in a word a capital never follows a small one.
bool is_french_letter(std::uint16_t codepoint, char before) noexcept {
    constexpr std::u16string_view small{u"éèêëàâäîïôöùûüçÿœ"};
    constexpr std::u16string_view capital{u"ÉÈÊËÀÂÎÏÔÙÛÇŒ"};
    auto const letter = static_cast<char16_t>(codepoint);
    bool const follows_small = before >= 'a' && before <= 'z';
    return small.find(letter) != small.npos ||
           (!follows_small && capital.find(letter) != capital.npos);
}

std::size_t french_letters(std::string_view text, UpperHalf const& upper_half) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_beyond_ascii(text[at])) {
            continue;
        }
        char const before = at > 0 ? text[at - 1] : ' ';
        char const after = at + 1 < text.size() ? text[at + 1] : ' ';
        bool const in_word = is_ascii_letter(before) || is_ascii_letter(after);
        count += in_word && is_french_letter(codepoint_of(upper_half, text[at]), before) ? 1U : 0U;
    }
    return count;
}

void append_utf8(std::uint32_t codepoint, std::string& out) {
    auto const byte = [&out](std::uint32_t value) { out.push_back(static_cast<char>(value)); };
    if (codepoint < 0x80) {
        byte(codepoint);
    } else if (codepoint < 0x800) {
        byte(0xC0U | codepoint >> 6U);
        byte(0x80U | (codepoint & 0x3FU));
    } else if (codepoint < 0x10000) {
        byte(0xE0U | codepoint >> 12U);
        byte(0x80U | (codepoint >> 6U & 0x3FU));
        byte(0x80U | (codepoint & 0x3FU));
    } else {
        byte(0xF0U | codepoint >> 18U);
        byte(0x80U | (codepoint >> 12U & 0x3FU));
        byte(0x80U | (codepoint >> 6U & 0x3FU));
        byte(0x80U | (codepoint & 0x3FU));
    }
}

std::size_t zeros(std::string_view head, std::size_t first) noexcept {
    std::size_t count = 0;
    for (std::size_t at = first; at < head.size(); at += 2) {
        count += head[at] == '\0' ? 1U : 0U;
    }
    return count;
}

}  // namespace

EncodingGuess guess_encoding(std::string_view head) noexcept {
    if (head.starts_with("\xEF\xBB\xBF")) {
        return {Encoding::utf8, 3};
    }
    if (head.starts_with("\xFF\xFE")) {
        return {Encoding::utf16_le, 2};
    }
    if (head.starts_with("\xFE\xFF")) {
        return {Encoding::utf16_be, 2};
    }
    std::size_t const most = head.size() / 2 * 8 / 10;
    if (head.size() >= 8 && zeros(head, 1) >= most && zeros(head, 0) == 0) {
        return {Encoding::utf16_le, 0};
    }
    if (head.size() >= 8 && zeros(head, 0) >= most && zeros(head, 1) == 0) {
        return {Encoding::utf16_be, 0};
    }
    return {Encoding::eight_bits, 0};
}

std::string_view name_of(Legacy legacy) noexcept {
    switch (legacy) {
        case Legacy::mac_roman:
            return "MacRoman";
        case Legacy::cp_850:
            return "CP850 (MS-DOS)";
        case Legacy::windows_1252:
            break;
    }
    return "Windows-1252";
}

Legacy guess_legacy(std::string_view text) noexcept {
    constexpr std::array encodings{Legacy::windows_1252, Legacy::mac_roman, Legacy::cp_850};
    std::array<std::size_t, encodings.size()> letters{};
    for (std::size_t start = 0; start < text.size();) {
        auto const end = std::min(text.find_first_of("\r\n", start), text.size());
        auto const line = text.substr(start, end - start);
        for (std::size_t i = 0; i < encodings.size() && !is_valid_utf8(line); ++i) {
            letters[i] += french_letters(line, upper_half_of(encodings[i]));
        }
        start = end + 1;
    }
    auto const* const most = std::max_element(letters.begin(), letters.end());
    return encodings[static_cast<std::size_t>(most - letters.begin())];
}

std::string utf8_of(Legacy legacy, std::string_view text) {
    auto const& upper_half = upper_half_of(legacy);
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (char const character : text) {
        if (is_beyond_ascii(character)) {
            append_utf8(codepoint_of(upper_half, character), out);
        } else {
            out.push_back(character);
        }
    }
    return out;
}

void Utf16Decoder::append(std::string_view bytes, std::string& out) {
    for (char const character : bytes) {
        std::uint32_t const byte = static_cast<unsigned char>(character);
        if (!has_half_unit_) {
            half_unit_ = byte;
        } else {
            append_unit(big_endian_ ? half_unit_ << 8U | byte : byte << 8U | half_unit_, out);
        }
        has_half_unit_ = !has_half_unit_;
    }
}

void Utf16Decoder::append_unit(std::uint32_t unit, std::string& out) {
    bool const is_low = unit >= 0xDC00 && unit < 0xE000;
    if (high_surrogate_ != 0) {
        auto const high = std::exchange(high_surrogate_, 0);
        if (is_low) {
            append_utf8(0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00), out);
            return;
        }
        append_utf8(replacement_character, out);
    }
    if (unit >= 0xD800 && unit < 0xDC00) {
        high_surrogate_ = unit;
    } else {
        append_utf8(is_low ? replacement_character : unit, out);
    }
}

void Utf16Decoder::finish(std::string& out) {
    if (has_half_unit_ || high_surrogate_ != 0) {
        append_utf8(replacement_character, out);
    }
    has_half_unit_ = false;
    high_surrogate_ = 0;
}

}  // namespace epingle::sources
