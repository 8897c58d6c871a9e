#include "src/base/text.hpp"

#include "src/base/french_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utf8proc.h>

namespace epingle {

namespace {

struct Decoded {
    utf8proc_int32_t codepoint{};  ///< -1 when the bytes are not UTF-8
    std::size_t length{};          ///< bytes to go on by, at least 1
};

Decoded decode(std::string_view text, std::size_t at) noexcept {
    if (auto const byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
        return {byte, 1};
    }
    utf8proc_int32_t codepoint = -1;
    auto const rest = text.substr(at);
    // utf8proc reads bytes; char and utf8proc_uint8_t may alias.
    auto const length = utf8proc_iterate(reinterpret_cast<utf8proc_uint8_t const*>(rest.data()),
                                         static_cast<utf8proc_ssize_t>(rest.size()), &codepoint);
    if (length <= 0) {
        return {-1, 1};
    }
    return {codepoint, static_cast<std::size_t>(length)};
}

void append(std::string& out, utf8proc_int32_t codepoint) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    auto const length = utf8proc_encode_char(codepoint, bytes.data());
    out.append(reinterpret_cast<char const*>(bytes.data()), static_cast<std::size_t>(length));
}

/// utf8proc numbers the general categories in Unicode's own order: letters, marks, numbers, …
bool is_between(utf8proc_int32_t codepoint, utf8proc_category_t first, utf8proc_category_t last) {
    auto const category = utf8proc_category(codepoint);
    return first <= category && category <= last;
}

bool is_mark(utf8proc_int32_t codepoint) noexcept {
    return is_between(codepoint, UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME);
}

bool is_letter_or_digit(utf8proc_int32_t codepoint) noexcept {
    return is_between(codepoint, UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LO) ||
           is_between(codepoint, UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NO);
}

bool is_blank(utf8proc_int32_t codepoint) noexcept {
    if (codepoint >= 0 && codepoint < 0x7F) {
        return codepoint <= ' ';
    }
    constexpr utf8proc_int32_t zero_width_space = 0x200B;
    constexpr utf8proc_int32_t word_joiner = 0x2060;
    constexpr utf8proc_int32_t byte_order_mark = 0xFEFF;
    return codepoint >= 0 && (is_between(codepoint, UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_CC) ||
                              codepoint == zero_width_space || codepoint == word_joiner ||
                              codepoint == byte_order_mark);
}

/// The few letters that Unicode does not decompose, or decomposes otherwise than French readers do.
std::string_view expansion(utf8proc_int32_t codepoint) noexcept {
    switch (codepoint) {
        case 0x0153:
        case 0x0152:
            return "oe";
        case 0x00E6:
        case 0x00C6:
            return "ae";
        case 0x00DF:
        case 0x1E9E:
            return "ss";
        case 0x00F8:
        case 0x00D8:
            return "o";
        default:
            return {};
    }
}

void append_separator(std::string& out) {
    if (!out.empty() && out.back() != ' ') {
        out.push_back(' ');
    }
}

/// Folds one codepoint by full compatibility decomposition and case folding.
void append_folded(std::string& out, utf8proc_int32_t codepoint) {
    if (auto const letters = expansion(codepoint); !letters.empty()) {
        out.append(letters);
        return;
    }
    std::array<utf8proc_int32_t, 32> parts{};
    int boundary = 0;
    auto const options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    auto const count =
        utf8proc_decompose_char(codepoint, parts.data(), parts.size(), options, &boundary);
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, parts.size()); ++i) {
        auto const part = parts[static_cast<std::size_t>(i)];
        if (is_mark(part)) {
            continue;
        }
        if (auto const letters = expansion(part); !letters.empty()) {  // of « ǽ » and « ǿ »
            out.append(letters);
            continue;
        }
        if (is_letter_or_digit(part)) {
            append(out, part);
        } else {
            append_separator(out);
        }
    }
}

bool is_printed_ascii(char character) noexcept {
    return character > ' ' && character < 0x7F;
}

/// False as well when there are fewer than eight.
bool eight_are_ascii(std::string_view text) noexcept {
    std::uint64_t bytes = 0;
    if (text.size() < sizeof bytes) {
        return false;
    }
    std::memcpy(&bytes, text.data(), sizeof bytes);
    return (bytes & 0x8080'8080'8080'8080) == 0;
}

char folded_ascii(char character) noexcept {
    if (character >= 'A' && character <= 'Z') {
        return static_cast<char>(character - 'A' + 'a');
    }
    bool const kept =
        (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    return kept ? character : ' ';
}

}  // namespace

bool is_valid_utf8(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        if (eight_are_ascii(text.substr(at))) {
            at += 8;
            continue;
        }
        auto const decoded = decode(text, at);
        if (decoded.codepoint < 0) {
            return false;
        }
        at += decoded.length;
    }
    return true;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            char const folded = folded_ascii(text[at++]);
            folded == ' ' ? append_separator(out) : out.push_back(folded);
            continue;
        }
        auto const decoded = decode(text, at);
        at += decoded.length;
        decoded.codepoint < 0 ? append_separator(out) : append_folded(out, decoded.codepoint);
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::string_view trim(std::string_view text) noexcept {
    if (!text.empty() && is_printed_ascii(text.front()) && is_printed_ascii(text.back())) {
        return text;
    }
    while (!text.empty()) {
        auto const first = decode(text, 0);
        if (!is_blank(first.codepoint)) {
            break;
        }
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
            --start;
        }
        if (!is_blank(decode(text, start).codepoint)) {
            break;
        }
        text = text.substr(0, start);
    }
    return text;
}

std::size_t width_of(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (std::size_t start = 0;;) {
        auto const end = text.find(separator, start);
        pieces.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) {
            return pieces;
        }
        start = end + 1;
    }
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
    return whole(count) + ' ' + std::string{count < 2 ? singular : plural};
}

}  // namespace epingle
