#include "tools/demo/french.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <cctype>

namespace epingle::demo {

namespace {

bool lists(std::string_view codes, std::string_view code) {
    auto const all = split(codes, ' ');
    return std::find(all.begin(), all.end(), code) != all.end();
}

bool starts_with_vowel(std::string_view name) {
    auto const folded = fold(name.substr(0, 2));
    return !folded.empty() && std::string_view{"aeiouy"}.find(folded[0]) != std::string_view::npos;
}

}  // namespace

std::string of_commune(std::string_view name) {
    if (name.starts_with("Le ")) {
        return "du " + std::string{name.substr(3)};
    }
    if (name.starts_with("Les ")) {
        return "des " + std::string{name.substr(4)};
    }
    return (starts_with_vowel(name) ? "d’" : "de ") + std::string{name};
}

std::string of_departement(std::string_view code, std::string_view name) {
    // The type of liaison that the COG gives with each name.
    std::string_view link = "du ";
    if (lists("28 35 37", code)) {
        link = "d’";
    } else if (lists("49 54 71 75 77 974 976 975 977 978 984 986 987 988 989", code)) {
        link = "de ";
    } else if (lists("04 05 06 08 13 22 40 64 65 66 78 79 88 92", code)) {
        link = "des ";
    } else if (lists("01 02 03 07 09 10 11 12 27 34 36 38 60 61 89 91", code)) {
        link = "de l’";
    } else if (lists("16 17 19 21 23 24 26 2A 2B 31 33 42 43 44 48 50 51 52 53 55 57 58 70 72 73 "
                     "74 76 "
                     "80 85 86 87 93 971 972 973",
                     code)) {
        link = "de la ";
    }
    return std::string{link} + std::string{name};
}

std::string in_capitals(std::string_view name) {
    std::string capitals;
    for (std::size_t at = 0; at < name.size();) {
        auto const lead = static_cast<unsigned char>(name[at]);
        std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        auto const folded = fold(name.substr(at, length));
        capitals += folded.empty() ? std::string{name.substr(at, length)} : folded;
        at += length;
    }
    std::transform(capitals.begin(), capitals.end(), capitals.begin(), [](unsigned char letter) {
        return static_cast<char>(letter < 0x80 ? std::toupper(letter) : letter);
    });
    return capitals;
}

}  // namespace epingle::demo
