#include "src/api/identity.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <array>

namespace epingle::api {

namespace {

constexpr std::size_t most_bytes = 200'000;
constexpr std::string_view png_signature{"\x89PNG\r\n\x1A\n", 8};

[[noreturn]] void refuse(std::string const& why) {
    throw Error{ErrorKind::bad_input, why};
}

/// ASCII only: what matters in the syntax of SVG is.
std::string lower_case(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(), [](char character) {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character + ('a' - 'A'))
                                                    : character;
    });
    return out;
}

bool is_blank(char character) noexcept {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r' ||
           character == '\f' || character == '/' || character == '"' || character == '\'';
}

/// Whether an attribute such as onload="…" begins somewhere.
bool has_handler(std::string_view svg) noexcept {
    for (auto at = svg.find("on"); at != std::string_view::npos; at = svg.find("on", at + 1)) {
        if (at == 0 || !is_blank(svg[at - 1])) {
            continue;
        }
        auto const end = svg.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at);
        auto const sign = svg.find_first_not_of(" \t\r\n", end);
        if (end > at + 2 && sign != std::string_view::npos && svg[sign] == '=') {
            return true;
        }
    }
    return false;
}

/// Whether each `name`, up to where its value begins, refers to a part of the picture itself:
/// href="#a", url(#a).
bool refers_within(std::string_view svg, std::string_view name, std::string_view before_value) {
    for (auto at = svg.find(name); at != std::string_view::npos; at = svg.find(name, at + 1)) {
        auto const value = svg.find_first_not_of(before_value, at + name.size());
        if (value == std::string_view::npos || svg[value] != '#') {
            return false;
        }
    }
    return true;
}

/// A strict list of what is refused is enough: the picture is shown by <img>, where nothing runs or
/// loads, and served with a policy that forbids both. This is so that the operator is told.
void require_harmless(std::string const& bytes) {
    auto const svg = lower_case(bytes);
    for (std::string_view const element :
         {"<script", ":script", "<foreignobject", "<iframe", "<embed", "<object", "<!entity",
          "<image", "<feimage", "<?xml-stylesheet", "@import", "javascript:", "<handler", "<set",
          "<animate"}) {
        if (svg.find(element) != std::string::npos) {
            refuse("ce SVG contient « " + std::string{element} +
                   " » : un logo ne peut rien exécuter, animer ni charger ; réexportez-le en SVG "
                   "simple, ou en PNG");
        }
    }
    if (has_handler(svg)) {
        refuse("ce SVG contient un attribut « on… » qui exécuterait un script : ôtez-le");
    }
    if (!refers_within(svg, "href", " \t\r\n=\"'") || !refers_within(svg, "url(", " \t\r\n\"'")) {
        refuse(
            "ce SVG renvoie à autre chose qu’à lui-même (href, url) : intégrez-y ce qu’il "
            "montre, ou donnez un PNG");
    }
}

bool is_svg(std::string_view bytes) {
    auto text = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
    text = trim(text);
    return text.starts_with("<") && text.find("<svg") != std::string_view::npos;
}

}  // namespace

Logo logo_of(std::string bytes) {
    if (bytes.size() > most_bytes) {
        refuse("le logo pèse " + std::to_string(bytes.size() / 1'000) + " ko, pour " +
               std::to_string(most_bytes / 1'000) + " ko au plus : réduisez-le");
    }
    if (std::string_view{bytes}.starts_with(png_signature)) {
        return {.content = std::move(bytes), .content_type = "image/png"};
    }
    if (!is_valid_utf8(bytes) || !is_svg(bytes)) {
        refuse("le logo n’est ni un SVG (en UTF-8), ni un PNG");
    }
    require_harmless(bytes);
    return {.content = std::move(bytes), .content_type = "image/svg+xml"};
}

}  // namespace epingle::api
