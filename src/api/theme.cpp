#include "src/api/theme.hpp"

#include "src/base/error.hpp"
#include "src/base/french_number.hpp"

#include <algorithm>
#include <cmath>

namespace epingle::api {

namespace {

constexpr Colour black{0, 0, 0};
constexpr Colour white{255, 255, 255};
constexpr Colour own_accent{0x0B, 0x63, 0x63};
constexpr double least_contrast = 4.5;

/// What accents stand on: those of styles/variables.css and styles/dark.css.
struct Ground {
    std::string_view name{};
    Colour paper{};
    Colour ground{};
    Colour away{};      ///< what is darkest, or lightest: contrast grows towards it
    double softness{};  ///< how much of the accent the soft ground has
    double strength{};  ///< how far its stronger shade is
};

constexpr Ground light{"clair", white, {0xF6, 0xF5, 0xF1}, black, 0.1, 0.3};
constexpr Ground dark{"sombre", {0x1B, 0x23, 0x27}, {0x24, 0x2E, 0x33}, white, 0.18, 0.3};

Colour soft(Colour accent, Ground const& on) noexcept {
    return mixed(on.paper, accent, on.softness);
}

/// On whichever of its grounds it is read worst.
double worst_contrast(Colour accent, Ground const& on) noexcept {
    return std::min({contrast(accent, on.paper), contrast(accent, on.ground),
                     contrast(accent, soft(accent, on))});
}

/// The accent itself when it can be read, else the nearest shade that can.
Colour readable(Colour accent, Ground const& on) noexcept {
    for (int part = 0; part < 100; ++part) {
        auto const shade = mixed(accent, on.away, part / 100.0);
        if (worst_contrast(shade, on) >= least_contrast) {
            return shade;
        }
    }
    return on.away;
}

Colour checked(std::string_view text, Ground const& on) {
    auto const accent = parse_colour(text);
    if (!accent) {
        throw Error{ErrorKind::bad_input,
                    "« " + std::string{text} + " » : il faut une couleur comme #0b6363"};
    }
    auto const ratio = worst_contrast(*accent, on);
    if (ratio < least_contrast) {
        throw Error{ErrorKind::bad_input, "« " + std::string{text} + " » a un contraste de " +
                                              decimal(std::floor(ratio * 10) / 10, 1) +
                                              " sur fond " + std::string{on.name} + ", pour " +
                                              decimal(least_contrast, 1) + " au moins : prenez " +
                                              hex(readable(*accent, on)) +
                                              ", la plus proche qui convient"};
    }
    return *accent;
}

std::string declared(std::string_view name, Colour colour) {
    return "--" + std::string{name} + ':' + hex(colour) + ';';
}

/// The variables of one ground: « --day-accent:#0b6363;… ».
std::string variables(std::string const& time, Colour accent, Ground const& on) {
    return declared(time + "-accent", accent) +
           declared(time + "-accent-strong", mixed(accent, on.away, on.strength)) +
           declared(time + "-accent-soft", soft(accent, on)) +
           declared(time + "-on-accent", on.paper);
}

}  // namespace

Colour light_accent_of(std::string_view text) {
    return checked(text, light);
}

Colour dark_accent_of(std::string_view text) {
    return checked(text, dark);
}

Colour accent_of(Identity const& identity) {
    return identity.accent.value_or(own_accent);
}

std::string theme_css(Identity const& identity) {
    std::string css;
    if (identity.accent) {
        css += variables("day", *identity.accent, light);
    }
    if (identity.dark_accent || identity.accent) {
        auto const accent =
            identity.dark_accent ? *identity.dark_accent : readable(*identity.accent, dark);
        css += variables("night", accent, dark);
    }
    return css.empty() ? "" : ":root{" + css + "}\n";
}

}  // namespace epingle::api
