#include "geodata/non_places.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace epingle::geodata {

namespace {

// Each list is sorted: it is searched by halves.
// clang-format off

constexpr std::array<std::string_view, 118> placeholders{
    "a completer", "a confirmer", "a definir", "a determiner", "a distance", "a domicile",
    "a la maison", "a preciser", "a renseigner", "a venir", "adresse inconnue", "ailleurs", "aucun",
    "aucune", "aucune commune", "aucune ville", "autre", "autre commune", "autre ville", "autres",
    "bureau", "centre ville", "chez moi", "commune", "commune inconnue", "distanciel", "divers",
    "domicile", "en attente", "en cours", "en ligne", "en teletravail", "etranger", "france",
    "france entiere", "home office", "hors departement", "hors france", "hors region", "idem",
    "inconnu", "inconnue", "indefini", "indetermine", "internet", "itinerant", "itinerante",
    "la mairie", "lieu", "mairie", "maison", "mobile", "multi sites", "multisite", "multisites",
    "n a", "n c", "n r", "na", "nan", "national", "nationale", "nc", "ne sait pas", "neant",
    "non applicable", "non communique", "non communiquee", "non concerne", "non connu",
    "non connue", "non defini", "non definie", "non determine", "non precise", "non precisee",
    "non renseigne", "non renseignee", "none", "nr", "nsp", "null", "nulle part", "partout",
    "pas concerne", "pas de commune", "pas de lieu", "pas de site fixe", "plusieurs",
    "plusieurs communes", "plusieurs sites", "plusieurs villes", "rien", "saint o", "sans",
    "sans commune", "sans objet", "sans site fixe", "siege", "siege social", "so", "tbd",
    "teletravail", "test", "tous", "toute la france", "toutes", "toutes les communes", "variable",
    "visio", "visioconference", "web", "x", "xx", "xxx", "xxxx", "xxxxx", "zoom"
};

/// Those of them that stand for an empty cell: the others say where somebody is not.
constexpr std::array<std::string_view, 61> blanks{
    "a completer", "a confirmer", "a definir", "a determiner", "a preciser", "a renseigner",
    "a venir", "adresse inconnue", "aucun", "aucune", "aucune commune", "aucune ville",
    "commune inconnue", "en attente", "en cours", "inconnu", "inconnue", "indefini", "indetermine",
    "lieu", "n a", "n c", "n r", "na", "nan", "nc", "ne sait pas", "neant", "non applicable",
    "non communique", "non communiquee", "non concerne", "non connu", "non connue", "non defini",
    "non definie", "non determine", "non precise", "non precisee", "non renseigne",
    "non renseignee", "none", "nr", "nsp", "null", "pas concerne", "pas de commune",
    "pas de lieu", "rien", "saint o", "sans", "sans commune", "sans objet", "so", "tbd", "test",
    "x", "xx", "xxx", "xxxx", "xxxxx"
};

constexpr std::array<std::string_view, 92> countries{
    "afrique", "afrique du sud", "algerie", "allemagne", "andorre", "angleterre", "argentine",
    "australie", "autriche", "belgique", "belgium", "benin", "bresil", "bulgarie", "burkina faso",
    "cambodge", "cameroun", "canada", "chili", "chine", "chypre", "colombie", "comores", "congo",
    "cote d ivoire", "croatie", "danemark", "djibouti", "ecosse", "egypte", "emirats arabes unis",
    "espagne", "estonie", "etats unis", "europe", "finlande", "gabon", "grande bretagne", "grece",
    "guinee", "haiti", "hongrie", "ile maurice", "inde", "indonesie", "irlande", "islande",
    "israel", "italie", "japon", "lettonie", "liban", "lituanie", "luxembourg", "madagascar",
    "mali", "malte", "maroc", "maurice", "mauritanie", "mexique", "monaco", "niger", "nigeria",
    "norvege", "nouvelle zelande", "pays bas", "perou", "pologne", "portugal", "quebec", "roumanie",
    "royaume uni", "russie", "senegal", "serbie", "slovaquie", "slovenie", "suede", "suisse",
    "switzerland", "tchad", "tchequie", "thailande", "togo", "tunisie", "turquie", "uk", "ukraine",
    "usa", "vietnam", "wallonie"
};

constexpr std::array<std::string_view, 131> foreign_towns{
    "abidjan", "alger", "amsterdam", "anvers", "athenes", "bale", "bamako", "bangkok", "barcelona",
    "barcelone", "beijing", "berlin", "berne", "beyrouth", "bilbao", "bonn", "boston", "bratislava",
    "brazzaville", "bruges", "brussel", "brussels", "bruxelles", "bucarest", "budapest",
    "buenos aires", "casablanca", "charleroi", "chicago", "copenhague", "cotonou", "cracovie",
    "dakar", "dortmund", "dubai", "dublin", "dusseldorf", "edimbourg", "francfort", "frankfurt",
    "freiburg", "fribourg", "fribourg en brisgau", "gand", "geneva", "geneve", "gerone", "glasgow",
    "guangzhou", "hambourg", "hamburg", "hanoi", "helsinki", "hong kong", "istanbul", "jerusalem",
    "karlsruhe", "kehl", "kiev", "kinshasa", "la haye", "lausanne", "le caire", "leipzig",
    "libreville", "liege", "lisbonne", "liverpool", "lome", "london", "londres", "los angeles",
    "louvain", "louvain la neuve", "lugano", "madrid", "manchester", "marrakech", "mexico", "milan",
    "milano", "minsk", "monte carlo", "montevideo", "moscou", "munich", "namur", "naples",
    "neuchatel", "new delhi", "new york", "nouakchott", "oslo", "ottawa", "ouagadougou", "oxford",
    "palerme", "pekin", "porto", "prague", "pretoria", "rabat", "rio de janeiro", "roma", "rome",
    "rotterdam", "saint petersbourg", "san francisco", "santiago", "sao paulo", "sarrebruck",
    "seville", "shanghai", "singapour", "sofia", "stockholm", "stuttgart", "sydney", "tallinn",
    "tel aviv", "tokyo", "toronto", "tournai", "tunis", "turin", "vancouver", "varsovie", "vilnius",
    "washington", "zagreb", "zurich"
};

// clang-format on
static_assert(std::is_sorted(placeholders.begin(), placeholders.end()));
static_assert(std::is_sorted(blanks.begin(), blanks.end()));
static_assert(std::is_sorted(countries.begin(), countries.end()));
static_assert(std::is_sorted(foreign_towns.begin(), foreign_towns.end()));

bool is_in(std::span<std::string_view const> list, std::string_view words) {
    return std::binary_search(list.begin(), list.end(), words);
}

}  // namespace

bool is_placeholder(std::string_view words) {
    return is_in(placeholders, words);
}

bool is_blank(std::string_view words) {
    return is_in(blanks, words);
}

bool is_country(std::string_view words) {
    return is_in(countries, words);
}

bool is_abroad(std::string_view words) {
    return is_country(words) || is_in(foreign_towns, words);
}

}  // namespace epingle::geodata
