#include "src/api/identity.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace epingle::api {

namespace {

constexpr std::size_t most_url_bytes = 1'000;
constexpr std::string_view secure = "https://";
constexpr std::string_view plain = "http://";

[[noreturn]] void refuse(std::string_view text, std::string const& why) {
    throw Error{ErrorKind::bad_input, "« " + std::string{text} + " » : " + why};
}

bool is_digit(char character) noexcept {
    return character >= '0' && character <= '9';
}

bool is_host_character(char character) noexcept {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           is_digit(character) || character == '-' || character == '.';
}

/// Printable ASCII that neither ends a word of a header nor a value of an attribute.
bool is_url_character(char character) noexcept {
    return character > ' ' && character < 0x7F &&
           std::string_view{"\"'<>\\^`|;,"}.find(character) == std::string_view::npos;
}

bool is_port(std::string_view text) noexcept {
    return !text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), is_digit);
}

/// « exemple.fr », « 127.0.0.1:8080 »; with a star in front where `may_be_any` subdomain.
bool is_host(std::string_view text, bool may_be_any = false) noexcept {
    if (may_be_any && text.starts_with("*.")) {
        text.remove_prefix(2);
    }
    auto const colon = text.find(':');
    auto const name = text.substr(0, colon);
    return !name.empty() && name.front() != '.' && name.front() != '-' &&
           std::all_of(name.begin(), name.end(), is_host_character) &&
           (colon == std::string_view::npos || is_port(text.substr(colon + 1)));
}

struct Url {
    std::string_view scheme{};  ///< "https://"; empty when it is no URL
    std::string_view host{};    ///< its port included
    std::string_view path{};    ///< all that follows
};

Url url_of(std::string_view text) noexcept {
    for (auto const scheme : {secure, plain}) {
        if (text.starts_with(scheme)) {
            auto const rest = text.substr(scheme.size());
            auto const host = rest.substr(0, rest.find_first_of("/?#"));
            return {scheme, host, rest.substr(host.size())};
        }
    }
    return {};
}

bool is_url(std::string_view text) noexcept {
    auto const url = url_of(text);
    return !url.scheme.empty() && text.size() <= most_url_bytes && is_host(url.host) &&
           std::all_of(url.path.begin(), url.path.end(), is_url_character);
}

bool is_mail(std::string_view text) noexcept {
    auto const at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.size() <= 254 &&
           text.find('@', at + 1) == std::string_view::npos && is_host(text.substr(at + 1)) &&
           text.find('.', at) != std::string_view::npos &&
           text.find(':') == std::string_view::npos &&
           std::all_of(text.begin(), text.end(), is_url_character);
}

/// On this very machine nobody listens in, and tests have no certificate.
bool is_private(Url const& url) noexcept {
    auto const name = url.host.substr(0, url.host.find(':'));
    return url.scheme == secure || name == "127.0.0.1" || name == "localhost";
}

void require_tile_template(std::string_view tiles) {
    std::string filled{tiles};
    for (std::string_view const place : {"{z}", "{x}", "{y}"}) {
        auto const at = filled.find(place);
        if (at == std::string::npos) {
            refuse(tiles, "il y manque " + std::string{place});
        }
        filled.replace(at, place.size(), "0");
    }
    if (filled.find_first_of("{}") != std::string::npos) {
        refuse(tiles, "seuls {z}, {x} et {y} y sont compris, une fois chacun");
    }
    if (!is_url(filled) || !is_private(url_of(filled))) {
        refuse(tiles, "il faut une adresse https://…/{z}/{x}/{y}…");
    }
}

}  // namespace

std::string line_of(std::string_view text, std::size_t most) {
    auto const line = trim(text);
    if (line.empty()) {
        throw Error{ErrorKind::bad_input, "le texte est vide : écrivez-le, ou ôtez l’option"};
    }
    if (line.size() > most) {
        throw Error{ErrorKind::bad_input, "le texte a " + std::to_string(line.size()) +
                                              " octets, pour " + std::to_string(most) + " au plus"};
    }
    bool const has_controls = std::any_of(line.begin(), line.end(), [](char character) {
        auto const byte = static_cast<unsigned char>(character);
        return byte < 0x20 || byte == 0x7F;
    });
    if (has_controls || !is_valid_utf8(line)) {
        throw Error{ErrorKind::bad_input, "il faut une ligne de texte en UTF-8"};
    }
    return std::string{line};
}

std::string contact_of(std::string_view text) {
    auto contact = line_of(text);
    if (!is_mail(contact) && !is_url(contact)) {
        refuse(contact, "il faut une adresse électronique, ou une adresse https://…");
    }
    return contact;
}

std::string public_url_of(std::string_view text) {
    auto url = line_of(text);
    if (!is_url(url) || url.find_first_of("?#") != std::string::npos) {
        refuse(url, "il faut l’adresse publique de la carte, comme https://carte.exemple.fr/");
    }
    return url.ends_with('/') ? url : url + '/';
}

std::string ancestor_of(std::string_view text) {
    auto origin = line_of(text);
    auto const url = url_of(origin);
    if (origin != "'self'" &&
        (url.scheme.empty() || !url.path.empty() || !is_host(url.host, true))) {
        refuse(origin,
               "il faut une origine, comme https://intranet.exemple.fr ou https://*.exemple.fr, "
               "sans chemin, ou 'self'");
    }
    return origin;
}

Basemap basemap_of(std::string_view text) {
    auto const parts = split(text, '|');
    if (parts.size() != 3 && parts.size() != 4) {
        refuse(text,
               "il faut nom|adresse des tuiles|source|zoom le plus grand, ce dernier au besoin");
    }
    Basemap basemap{.name = line_of(parts[0], 100),
                    .tiles = line_of(parts[1], most_url_bytes),
                    .attribution = line_of(parts[2], 200)};
    require_tile_template(basemap.tiles);
    if (parts.size() == 4) {
        auto const zoom = trim(parts[3]);
        auto const [end, error] =
            std::from_chars(zoom.data(), zoom.data() + zoom.size(), basemap.max_zoom);
        if (error != std::errc{} || end != zoom.data() + zoom.size() || basemap.max_zoom == 0 ||
            basemap.max_zoom > Basemap::deepest) {
            refuse(zoom, "le zoom le plus grand est de 1 à " + std::to_string(Basemap::deepest));
        }
    }
    return basemap;
}

std::string origin_of(Basemap const& basemap) {
    auto const url = url_of(basemap.tiles);
    return std::string{url.scheme} + std::string{url.host};
}

}  // namespace epingle::api
