#include "geodata/sources/text_encoding.hpp"

#include <array>
#include <utility>

namespace epingle::sources {

namespace {

constexpr std::uint32_t replacement_character = 0xFFFD;

/// Code points of the bytes 0x80…0x9F.
constexpr std::array<std::uint32_t, 32> windows_1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

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

std::string utf8_of_windows_1252(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (char const character : text) {
        auto const byte = static_cast<unsigned char>(character);
        append_utf8(byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte, out);
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
