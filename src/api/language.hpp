#pragma once

#include "src/api/router.hpp"

#include <array>
#include <string_view>

namespace epingle::api {

/// A language that pages exist in.
enum class Language { french, english };

inline constexpr std::array languages{Language::french, Language::english};

/// As HTML and HTTP write it: "fr", "en".
[[nodiscard]] std::string_view tag_of(Language language) noexcept;

/// The language to answer a page in: the one that the parameter `lang` names; without one that is
/// known, English for who wants it more than French (Accept-Language), else French. Answers that
/// depend on it say so: Content-Language, and Vary.
[[nodiscard]] Language language_of(Call const& call) noexcept;

}  // namespace epingle::api
