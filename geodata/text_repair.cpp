#include "geodata/text_repair.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace epingle::geodata {

namespace {

/// What Windows-1252 has at 0x80…0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& out, char32_t codepoint) {
    auto const put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (codepoint < 0x80) {
        put(codepoint);
    } else if (codepoint < 0x800) {
        put(0xC0U | (codepoint >> 6U));
        put(0x80U | (codepoint & 0x3FU));
    } else if (codepoint < 0x10000) {
        put(0xE0U | (codepoint >> 12U));
        put(0x80U | ((codepoint >> 6U) & 0x3FU));
        put(0x80U | (codepoint & 0x3FU));
    } else {
        put(0xF0U | (codepoint >> 18U));
        put(0x80U | ((codepoint >> 12U) & 0x3FU));
        put(0x80U | ((codepoint >> 6U) & 0x3FU));
        put(0x80U | (codepoint & 0x3FU));
    }
}

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() * 2);
    for (char const character : bytes) {
        auto const byte = static_cast<unsigned char>(character);
        bool const moved = byte >= 0x80 && byte < 0xA0 && windows_1252.at(byte - 0x80U) != 0;
        append_utf8(out, moved ? windows_1252.at(byte - 0x80U) : char32_t{byte});
    }
    return out;
}

/// The byte that Windows-1252 writes for a codepoint; Latin-1's controls stand for themselves.
std::optional<char> windows_1252_byte(char32_t codepoint) noexcept {
    auto const* const found = std::find(windows_1252.begin(), windows_1252.end(), codepoint);
    if (codepoint != 0 && found != windows_1252.end()) {
        return static_cast<char>(0x80 + (found - windows_1252.begin()));
    }
    return codepoint < 0x100 ? std::optional{static_cast<char>(codepoint)} : std::nullopt;
}

/// Precondition: `text` is valid UTF-8 and `at` starts a character of it.
char32_t codepoint_at(std::string_view text, std::size_t& at) noexcept {
    auto const next = [&] { return static_cast<unsigned char>(text[at++]); };
    char32_t const lead = next();
    if (lead < 0x80) {
        return lead;
    }
    int const more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t codepoint = lead & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more; ++i) {
        codepoint = (codepoint << 6U) | (next() & 0x3FU);
    }
    return codepoint;
}

/// The last byte of a UTF-8 character, as Windows-1252 shows it.
std::optional<char32_t> continuation(std::string_view text, std::size_t& at) noexcept {
    if (at >= text.size()) {
        return std::nullopt;
    }
    auto next = at;
    auto const byte = windows_1252_byte(codepoint_at(text, next));
    if (!byte || (static_cast<unsigned char>(*byte) & 0xC0U) != 0x80U) {
        return std::nullopt;
    }
    at = next;
    return static_cast<unsigned char>(*byte) & 0x3FU;
}

/// What a character of French was before its bytes, from `lead` on, were read as Windows-1252:
/// « Ã© » is é. Moves `at` past what was read; empty, and unmoved, when it is no such thing.
std::optional<char32_t> before_misreading(char32_t lead, std::string_view text, std::size_t& at) {
    auto next = at;
    if (lead == 0xC2 || lead == 0xC3 || lead == 0xC5 || lead == 0xCC) {
        if (auto const low = continuation(text, next)) {
            at = next;
            return ((lead & 0x1FU) << 6U) | *low;
        }
        // « Ã » and a blank: à, whose second byte is a no-break space.
        bool const lost_blank = lead == 0xC3 && at < text.size() && text[at] == ' ';
        at += lost_blank ? 1 : 0;
        return lost_blank ? std::optional<char32_t>{0xE0} : std::nullopt;
    }
    if (lead == 0xE2) {  // quotes and dashes
        auto const high = continuation(text, next);
        auto const low = high ? continuation(text, next) : std::nullopt;
        if (low) {
            at = next;
            return 0x2000U | (*high << 6U) | *low;
        }
    }
    return std::nullopt;
}

std::string without_misreadings(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const codepoint = codepoint_at(text, at);
        append_utf8(out, before_misreading(codepoint, text, at).value_or(codepoint));
    }
    return out;
}

/// What stands for a letter that was lost on the way: what programs write for a byte they do not
/// understand, and the accented letters of MS-DOS and of the Macintosh read as Windows-1252.
bool stands_for_a_letter(char32_t codepoint) noexcept {
    constexpr std::array<char32_t, 14> losses{'?',    '_',    '*',    0xBF,   0xFFFD,
                                              0x201A, 0x0160, 0x02C6, 0x0192, 0x2021,
                                              0x017D, 0x017E, 0x2122, 0x02DC};
    bool const control = codepoint >= 0x80 && codepoint < 0xA0;
    return control || std::find(losses.begin(), losses.end(), codepoint) != losses.end();
}

bool is_letter(char32_t codepoint) noexcept {
    return (codepoint >= 'a' && codepoint <= 'z') || (codepoint >= 'A' && codepoint <= 'Z') ||
           (codepoint >= 0xC0 && codepoint < 0x180 && !stands_for_a_letter(codepoint));
}

/// Whether UTF-8 begins with an accented letter as French writes it, and not with one that a
/// misreading makes (Â, Ã, Å, Ì, or â before a byte of another character).
bool is_accented_letter(std::string_view text) noexcept {
    auto const byte = [text](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    if (byte(0) == 0xC5) {
        return byte(1) == 0x92 || byte(1) == 0x93;  // Œ, œ
    }
    bool const latin = byte(0) == 0xC3 && byte(1) >= 0x80 && byte(1) < 0xC0;
    bool const suspect = byte(1) == 0x82 || byte(1) == 0x83 || byte(1) == 0x85 || byte(1) == 0x8C ||
                         (byte(1) == 0xA2 && byte(2) >= 0x80);
    return latin && !suspect;
}

/// Runs of what stands for a lost letter, beside letters, as one mark each.
std::string with_losses_marked(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool after_letter = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const start = at;
        auto codepoint = codepoint_at(text, at);
        if (!stands_for_a_letter(codepoint)) {
            out.append(text.substr(start, at - start));
            after_letter = is_letter(codepoint);
            continue;
        }
        auto end = at;
        while (at < text.size() && stands_for_a_letter(codepoint = codepoint_at(text, at))) {
            end = at;
        }
        bool const before_letter = at > end && is_letter(codepoint);
        at = end;
        out.append(after_letter || before_letter ? lost_letter : text.substr(start, end - start));
        after_letter = false;
    }
    return out;
}

struct Entity {
    std::string_view name{};
    std::string_view meaning{};
};

constexpr std::array entities{Entity{"amp", "&"},   Entity{"apos", "'"},  Entity{"quot", "\""},
                              Entity{"nbsp", " "},  Entity{"rsquo", "'"}, Entity{"lsquo", "'"},
                              Entity{"ndash", "-"}, Entity{"mdash", "-"}, Entity{"shy", ""},
                              Entity{"oelig", "œ"}, Entity{"OElig", "Œ"}, Entity{"aelig", "æ"},
                              Entity{"AElig", "Æ"}};

constexpr std::array<std::string_view, 6> accents{"acute", "grave", "circ",
                                                  "uml",   "cedil", "tilde"};

std::optional<std::string> numbered_character(std::string_view digits) {
    bool const hexadecimal = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
    digits.remove_prefix(hexadecimal ? 1 : 0);
    std::uint32_t codepoint = 0;
    auto const [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), codepoint,
                                           hexadecimal ? 16 : 10);
    bool const surrogate = codepoint >= 0xD800 && codepoint < 0xE000;
    if (ec != std::errc{} || end != digits.data() + digits.size() || codepoint > 0x10FFFF ||
        surrogate || codepoint == 0) {
        return std::nullopt;
    }
    std::string out;
    append_utf8(out, codepoint);
    return out;
}

/// What stands between « & » and « ; » as text; empty when it is no entity.
std::optional<std::string> meaning_of(std::string_view entity) {
    if (entity.starts_with('#')) {
        return numbered_character(entity.substr(1));
    }
    auto const* const found = std::find_if(entities.begin(), entities.end(),
                                           [&](Entity const& e) { return e.name == entity; });
    if (found != entities.end()) {
        return std::string{found->meaning};
    }
    bool const accented = entity.size() > 1 && std::find(accents.begin(), accents.end(),
                                                         entity.substr(1)) != accents.end();
    return accented ? std::optional{std::string{entity.substr(0, 1)}} : std::nullopt;
}

std::string without_entities(std::string_view text) {
    constexpr std::size_t longest_entity = 10;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '&') {
            auto const inside = text.substr(at + 1, longest_entity);
            auto const end = inside.find(';');
            if (auto const meaning = end == std::string_view::npos
                                         ? std::nullopt
                                         : meaning_of(inside.substr(0, end))) {
                out += *meaning;
                at += end + 2;
                continue;
            }
        }
        out.push_back(text[at++]);
    }
    return out;
}

}  // namespace

bool may_need_repair(std::string_view cell) noexcept {
    for (std::size_t at = 0; at < cell.size(); ++at) {
        auto const byte = static_cast<unsigned char>(cell[at]);
        if (byte < 0x80) {
            if (byte == '&' || byte == '?' || byte == '_' || byte == '*') {
                return true;
            }
        } else if (!is_accented_letter(cell.substr(at, 3))) {
            return true;
        } else {
            ++at;
        }
    }
    return false;
}

std::string repaired(std::string_view cell) {
    if (!may_need_repair(cell)) {
        return std::string{cell};
    }
    constexpr int most_misreadings = 3;
    std::string text = is_valid_utf8(cell) ? std::string{cell} : from_windows_1252(cell);
    for (int i = 0; i < most_misreadings; ++i) {
        auto before = without_misreadings(text);
        if (before == text) {
            break;
        }
        text = std::move(before);
    }
    text = text.find('&') == std::string::npos ? text : without_entities(text);
    return with_losses_marked(text);
}

}  // namespace epingle::geodata
