#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace epingle::bench {

/// The characters of UTF-8 text, each as its bytes.
[[nodiscard]] std::vector<std::string> glyphs(std::string_view text);
[[nodiscard]] std::string joined(std::vector<std::string> const& glyphs);

/// « Châlons » → "Chalons"; what is not French stays.
[[nodiscard]] std::string unaccented(std::string_view text);
/// Upper case without accents, as La Poste writes.
[[nodiscard]] std::string capitals(std::string_view text);
/// Upper case with its accents.
[[nodiscard]] std::string accented_capitals(std::string_view text);
[[nodiscard]] std::string replaced(std::string_view text, std::string_view from,
                                   std::string_view to);

/// « du Mans », « d'Ambert », « des Sables ».
[[nodiscard]] std::string with_de(std::string_view name);
/// « du Gard », « de l'Ain » by the number of a département; empty where there is no custom (COM).
[[nodiscard]] std::string departement_with_de(std::string_view code, std::string_view name);

/// « &eacute; » and « &#39; »; `numeric` writes « &#233; ».
[[nodiscard]] std::string with_entities(std::string_view text, bool numeric);
/// The bytes of UTF-8 taken for Windows-1252: « Ã© ».
[[nodiscard]] std::string misread_as_latin1(std::string_view text);
/// Each letter that is not ASCII becomes `lost`, e.g. "?" or U+FFFD.
[[nodiscard]] std::string with_losses(std::string_view text, std::string_view lost);

}  // namespace epingle::bench
