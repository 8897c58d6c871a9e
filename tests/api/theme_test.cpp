#include "src/api/theme.hpp"

#include "src/base/error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace epingle;
using namespace epingle::api;

namespace {

std::string refusal_of(std::string_view text, Colour (*read)(std::string_view)) {
    try {
        (void)read(text);
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

/// The value of a variable of the style sheet.
Colour variable(std::string const& css, std::string const& name) {
    auto const at = css.find("--" + name + ':');
    REQUIRE(at != std::string::npos);
    return parse_colour(css.substr(at + name.size() + 3, 7)).value();
}

}  // namespace

TEST_SUITE("theme") {
    TEST_CASE("a colour that cannot be read is refused with its contrast and a near one that can") {
        auto const refused = refusal_of("#f0c000", light_accent_of);
        CHECK(refused.find("« #f0c000 » a un contraste de 1,5 sur fond clair, pour 4,5 au moins") !=
              std::string::npos);
        auto const near = refused.substr(refused.rfind('#'), 7);
        CHECK(parse_colour(near).has_value());
        CHECK(light_accent_of(near) == parse_colour(near));
        CHECK(refusal_of("#0b6363", dark_accent_of).find("sur fond sombre") != std::string::npos);
        CHECK(refusal_of("vert", light_accent_of).find("une couleur comme #0b6363") !=
              std::string::npos);
    }

    TEST_CASE("every colour is taken, or the one that is offered instead is") {
        for (unsigned red = 0; red < 256; red += 51) {
            for (unsigned green = 0; green < 256; green += 51) {
                for (unsigned blue = 0; blue < 256; blue += 51) {
                    auto const text =
                        hex({static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                             static_cast<std::uint8_t>(blue)});
                    CAPTURE(text);
                    for (auto* const read : {&light_accent_of, &dark_accent_of}) {
                        auto const refused = refusal_of(text, read);
                        auto const at = refused.rfind('#');
                        CHECK((refused.empty() || refusal_of(refused.substr(at, 7), read).empty()));
                    }
                }
            }
        }
    }

    TEST_CASE("what follows from a colour can be read too, by day and by night") {
        Identity identity;
        CHECK(theme_css(identity).empty());
        identity.accent = light_accent_of("#a01c5c");
        auto const css = theme_css(identity);
        CHECK(variable(css, "day-accent") == identity.accent);
        for (std::string const time : {"day", "night"}) {
            CAPTURE(time);
            auto const accent = variable(css, time + "-accent");
            CHECK(contrast(accent, variable(css, time + "-on-accent")) >= 4.5);
            CHECK(contrast(accent, variable(css, time + "-accent-soft")) >= 4.5);
            CHECK(contrast(variable(css, time + "-accent-strong"),
                           variable(css, time + "-accent-soft")) >= 4.5);
        }
        identity.dark_accent = dark_accent_of("#ffd166");
        CHECK(variable(theme_css(identity), "night-accent") == identity.dark_accent);
    }
}
