#pragma once

#include "src/api/identity.hpp"
#include "src/api/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace epingle::api {

/// The body, as markup, of the page that tells people what is kept about them and why, and what the
/// operator did not say about it.
[[nodiscard]] std::string privacy_page(Identity const& identity, Language language);

/// Which of the options that the page needs were not given: "owner", "legal-basis", …
[[nodiscard]] std::vector<std::string_view> missing_options(Identity const& identity);

}  // namespace epingle::api
