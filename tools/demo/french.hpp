#pragma once

#include <string>
#include <string_view>

namespace epingle::demo {

/// « Mairie de » + « Le Mans » → « Mairie du Mans »; « d’Ambert », « de La Rochelle », « de Brest
/// ».
[[nodiscard]] std::string of_commune(std::string_view name);

/// « du Gard », « de la Drôme », « de l’Ain », « des Landes », « de Mayotte »: by INSEE code and
/// name.
[[nodiscard]] std::string of_departement(std::string_view code, std::string_view name);

/// Capitals without accents, as old forms and postal labels have them: « SAINT-ETIENNE ».
[[nodiscard]] std::string in_capitals(std::string_view name);

}  // namespace epingle::demo
