#pragma once

#include "src/base/colour.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::api {

/// A map behind the pins that another host serves. Whoever looks at it tells that host where they
/// look, and from which address: so there is none unless the operator asks.
struct Basemap {
    static constexpr unsigned deepest = 22;

    std::string name{};         ///< « Plan IGN »
    std::string tiles{};        ///< "https://…/{z}/{x}/{y}.png"
    std::string attribution{};  ///< plain text: « © IGN »
    unsigned max_zoom{19};
};

/// A picture of the community, checked: it runs nothing and fetches nothing.
struct Logo {
    std::string content{};
    std::string content_type{};  ///< "image/svg+xml" or "image/png"
};

/// Whose map it is, and what its operator decided of it. Texts are empty when the operator said
/// nothing; they come from a file, so whoever shows them escapes them.
struct Identity {
    std::string title{"Épingle"};  ///< the community's name
    std::string owner{};           ///< who answers for the data
    std::string contact{};         ///< a mail address, or an http(s) URL
    std::string purpose{};
    std::string retention{};
    std::string legal_basis{};
    std::string public_url{};  ///< "https://carte.exemple.fr/": where others reach the map
    std::optional<Colour> accent{};
    std::optional<Colour> dark_accent{};
    std::optional<Logo> logo{};
    std::vector<std::string> frame_ancestors{};  ///< origins whose pages may frame ours
    std::vector<Basemap> basemaps{};
    bool locates{};  ///< whether the page offers to show where its user is
};

// What an operator wrote, as it is kept. Each throws Error{bad_input} that says what is wrong with
// it and what would do.

/// A line of text: UTF-8 without control characters, at most `most` bytes, not blank.
[[nodiscard]] std::string line_of(std::string_view text, std::size_t most = 2'000);
/// Of "animation@exemple.fr" or "https://exemple.fr/contact".
[[nodiscard]] std::string contact_of(std::string_view text);
/// Of "https://exemple.fr/carte", with a slash at the end.
[[nodiscard]] std::string public_url_of(std::string_view text);
/// Of "https://intranet.exemple.fr", "https://*.exemple.fr" or "'self'".
[[nodiscard]] std::string ancestor_of(std::string_view text);
/// Of « Plan IGN|https://…/{z}/{x}/{y}.png|© IGN|19 »; the last part may be left out.
[[nodiscard]] Basemap basemap_of(std::string_view text);
/// Of the bytes of a file, SVG or PNG.
[[nodiscard]] Logo logo_of(std::string bytes);

/// "https://tuiles.exemple.fr": of the basemap's tiles, for a policy of what may be loaded.
[[nodiscard]] std::string origin_of(Basemap const& basemap);

}  // namespace epingle::api
