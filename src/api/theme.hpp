#pragma once

#include "src/api/identity.hpp"

#include <string>
#include <string_view>

namespace epingle::api {

/// Reads a colour for buttons and links on the page's light ground, or its dark one. Throws
/// Error{bad_input} when it is none, or is read there with a contrast below 4.5 (WCAG AA): then it
/// says which near colour would do.
[[nodiscard]] Colour light_accent_of(std::string_view text);
[[nodiscard]] Colour dark_accent_of(std::string_view text);

/// For light grounds; our own, where the operator chose none.
[[nodiscard]] Colour accent_of(Identity const& identity);

/// The style sheet of the operator's colours, and of those that follow from them; empty when there
/// are none. See www/styles/variables.css.
[[nodiscard]] std::string theme_css(Identity const& identity);

}  // namespace epingle::api
