#pragma once

#include "src/api/identity.hpp"
#include "src/api/language.hpp"

#include <string>

namespace epingle::api {

/// The body, as markup, of the accessibility statement: what was tested and what was not, what is
/// known to fail, the same information by other ways, and whom to tell.
[[nodiscard]] std::string accessibility_page(Identity const& identity, Language language);

}  // namespace epingle::api
