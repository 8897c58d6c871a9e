#include "tools/bench/geocoding/french_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

namespace epingle::bench {

namespace {

struct Accent {
    std::string_view letter{};
    std::string_view capital{};
    std::string_view plain{};
    std::string_view entity{};
    int code{};
};

constexpr std::array accents{
    Accent{"é", "É", "e", "eacute", 233}, Accent{"è", "È", "e", "egrave", 232},
    Accent{"ê", "Ê", "e", "ecirc", 234},  Accent{"ë", "Ë", "e", "euml", 235},
    Accent{"à", "À", "a", "agrave", 224}, Accent{"â", "Â", "a", "acirc", 226},
    Accent{"ä", "Ä", "a", "auml", 228},   Accent{"î", "Î", "i", "icirc", 238},
    Accent{"ï", "Ï", "i", "iuml", 239},   Accent{"ô", "Ô", "o", "ocirc", 244},
    Accent{"ö", "Ö", "o", "ouml", 246},   Accent{"ù", "Ù", "u", "ugrave", 249},
    Accent{"û", "Û", "u", "ucirc", 251},  Accent{"ü", "Ü", "u", "uuml", 252},
    Accent{"ÿ", "Ÿ", "y", "yuml", 255},   Accent{"ç", "Ç", "c", "ccedil", 231},
    Accent{"œ", "Œ", "oe", "oelig", 339}, Accent{"É", "É", "E", "Eacute", 201},
    Accent{"È", "È", "E", "Egrave", 200}, Accent{"Ê", "Ê", "E", "Ecirc", 202},
    Accent{"Â", "Â", "A", "Acirc", 194},  Accent{"Î", "Î", "I", "Icirc", 206},
    Accent{"Ô", "Ô", "O", "Ocirc", 212},  Accent{"Œ", "Œ", "Oe", "OElig", 338},
    Accent{"Ç", "Ç", "C", "Ccedil", 199},
};

Accent const* accent_of(std::string_view glyph) {
    auto const* const found = std::find_if(accents.begin(), accents.end(),
                                           [glyph](Accent const& a) { return a.letter == glyph; });
    return found == accents.end() ? nullptr : found;
}

std::string in_upper_case(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char byte) {
        return byte < 0x80 ? static_cast<char>(std::toupper(byte)) : static_cast<char>(byte);
    });
    return text;
}

/// What Windows-1252 has between 0x80 and 0x9F, where Latin-1 has none but controls.
constexpr std::array<std::uint16_t, 32> windows_1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void append_utf8(std::string& text, std::uint32_t code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
    }
}

/// Départements by what stands between « Conseil départemental » and their name.
struct Custom {
    std::string_view before{};
    std::string_view codes{};  ///< each between blanks
};

constexpr std::array customs{
    Custom{"de l'", " 01 02 03 07 09 10 11 12 27 34 36 38 60 61 89 91 "},
    Custom{"d'", " 28 35 37 "},
    Custom{"de la ",
           " 16 17 19 21 23 24 26 2A 2B 31 33 42 43 48 50 51 53 55 57 58 70 71 72 73 76 "
           "80 85 86 87 93 971 972 973 "},
    Custom{"du ", " 14 15 18 25 29 30 32 39 45 46 56 59 62 63 67 68 69 81 83 84 90 94 95 "},
    Custom{"des ", " 04 05 06 08 13 22 40 64 65 66 78 79 88 92 "},
    Custom{"de ", " 41 44 47 49 52 54 74 75 77 82 974 976 "}};

}  // namespace

std::vector<std::string> glyphs(std::string_view text) {
    std::vector<std::string> list;
    for (char const byte : text) {
        if ((static_cast<unsigned char>(byte) & 0xC0) == 0x80 && !list.empty()) {
            list.back() += byte;
        } else {
            list.emplace_back(1, byte);
        }
    }
    return list;
}

std::string joined(std::vector<std::string> const& glyphs) {
    std::string text;
    for (auto const& glyph : glyphs) {
        text += glyph;
    }
    return text;
}

std::string unaccented(std::string_view text) {
    std::string plain;
    for (auto const& glyph : glyphs(text)) {
        auto const* const accent = accent_of(glyph);
        plain += accent == nullptr ? std::string_view{glyph} : accent->plain;
    }
    return plain;
}

std::string capitals(std::string_view text) {
    return in_upper_case(unaccented(text));
}

std::string accented_capitals(std::string_view text) {
    std::string upper;
    for (auto const& glyph : glyphs(text)) {
        auto const* const accent = accent_of(glyph);
        upper += accent == nullptr ? std::string_view{glyph} : accent->capital;
    }
    return in_upper_case(std::move(upper));
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result;
    for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
        result.append(text.substr(0, at)).append(to);
        text.remove_prefix(at + from.size());
    }
    return result.append(text);
}

std::string with_de(std::string_view name) {
    if (name.starts_with("Le ")) {
        return "du " + std::string{name.substr(3)};
    }
    if (name.starts_with("Les ")) {
        return "des " + std::string{name.substr(4)};
    }
    constexpr std::string_view vowels = "AEIOUY";
    bool const elided = vowels.find(capitals(name).front()) != std::string_view::npos;
    return (elided ? "d'" : "de ") + std::string{name};
}

std::string departement_with_de(std::string_view code, std::string_view name) {
    std::string const wanted = ' ' + std::string{code} + ' ';
    for (Custom const& custom : customs) {
        if (custom.codes.find(wanted) != std::string_view::npos) {
            return std::string{custom.before} + std::string{name};
        }
    }
    return {};
}

std::string with_entities(std::string_view text, bool numeric) {
    std::string result;
    for (auto const& glyph : glyphs(text)) {
        if (auto const* const accent = accent_of(glyph)) {
            result += numeric ? "&#" + std::to_string(accent->code) + ';'
                              : '&' + std::string{accent->entity} + ';';
        } else {
            result += glyph == "'" ? "&#39;" : glyph;
        }
    }
    return result;
}

std::string misread_as_latin1(std::string_view text) {
    std::string result;
    for (char const character : text) {
        auto const byte = static_cast<unsigned char>(character);
        append_utf8(result, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte);
    }
    return result;
}

std::string with_losses(std::string_view text, std::string_view lost) {
    std::string result;
    for (auto const& glyph : glyphs(text)) {
        result += glyph.size() > 1 ? lost : std::string_view{glyph};
    }
    return result;
}

}  // namespace epingle::bench
