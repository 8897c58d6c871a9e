#include "geodata/placement.hpp"
#include "src/api/pages/page_texts.hpp"
#include "src/base/french_number.hpp"
#include "src/base/text.hpp"
#include "src/community/month.hpp"
#include "src/exporting/report_words.hpp"

namespace epingle::api {

namespace {

std::string members(std::uint64_t count) {
    return counted(count, "membre", "membres");
}

std::string communes(std::uint64_t part, std::uint64_t whole_count) {
    return counted(part, "commune", "communes") + " sur " + whole(whole_count);
}

/// « mars 2024 » of "2024-03".
std::string month_name(std::string const& month) {
    auto const parsed = community::Month::parse(month);
    return parsed ? exporting::french_month(*parsed) : month;
}

std::string reason_text(std::string_view key) {
    auto const kind = geodata::reason_kind_of(key);
    return kind ? geodata::in_french({.kind = *kind, .detail = {}}) : std::string{key};
}

std::string certainty(std::string_view key) {
    return key == "exact"         ? "lieu sûr"
           : key == "probable"    ? "lieu à vérifier"
           : key == "territory"   ? "placés à un territoire"
           : key == "not_located" ? "non situés"
                                  : std::string{key};
}

std::string peers_by(std::string_view way) {
    return way == "epci"     ? "Même intercommunalité"
           : way == "size"   ? "Même taille"
           : way == "region" ? "Même région"
           : way == "near"   ? "Les plus proches"
                             : "À moins de " + std::string{way} + "\u00a0km";
}

PageTexts const texts{
    .skip = "Aller au contenu",
    .search = "Rechercher",
    .search_label = "Commune, code postal, intercommunalité, département, région, organisation",
    .search_hint = "Commune, code postal, territoire…",
    .pages = "Pages",
    .turns = "Suite de la liste",
    .trail = "Fil d’Ariane",
    .home = "Accueil",
    .coverage = "Couverture",
    .members = "Membres",
    .not_located = "Non situés",
    .foot = "Informations",
    .accessibility = "Accessibilité",
    .personal_data = "Données personnelles",
    .report = "Rapport à imprimer",
    .other_language = "English",
    .fictional = "Données fictives",
    .sources = "Sources",
    .filter = "Filtre",
    .without_filter = "Tout enlever",
    .no_category = "Aucune catégorie",
    .without = [](std::string const& what) { return "Enlever du filtre\u00a0: " + what; },
    .since = [](std::string const& month) { return "arrivés depuis " + month_name(month); },
    .until = [](std::string const& month) { return "arrivés jusqu’à " + month_name(month); },
    .inside = [](std::string const& place) { return "dans\u00a0: " + place; },
    .certainty = certainty,
    .number = whole,
    .rate = rate,
    .percent = percent,
    .distance = [](double km) { return decimal(km, km < 10 ? 1 : 0) + "\u00a0km"; },
    .count_members = members,
    .count_inhabitants = [](std::uint64_t n) { return counted(n, "habitant", "habitants"); },
    .figures =
        [](std::uint64_t all, std::uint64_t located, std::uint64_t reached, std::uint64_t total) {
            return members(all) + ", dont " + counted(located, "situé", "situés") + " dans " +
                   communes(reached, total) + ".";
        },
    .located_only =
        [](std::uint64_t located, std::uint64_t reached, std::uint64_t total) {
            return counted(located, "membre situé", "membres situés") + " dans " +
                   communes(reached, total) + ".";
        },
    .count_not_located =
        [](std::uint64_t n) {
            return counted(n, "membre non situé", "membres non situés") + ", et pourquoi";
        },
    .labelled = [](std::string_view label,
                   std::string const& value) { return std::string{label} + "\u00a0: " + value; },
    .out_of = [](std::uint64_t part,
                 std::uint64_t all) { return whole(part) + " sur " + whole(all); },
    .level = {"Commune", "Intercommunalité", "Département", "Région"},
    .levels = {"Communes", "Intercommunalités", "Départements", "Régions"},
    .name = "Nom",
    .organisation = "Organisation",
    .category = "Catégorie",
    .commune = "Commune",
    .population = "Population",
    .rate_column = "Pour 10\u202f000 hab.",
    .reached = "Représenté",
    .population_reached = "Population qui vit dans un territoire représenté",
    .reason = "Raison",
    .written = "Lieu tel que saisi",
    .yes = "oui",
    .no = "non",
    .home_lead = "Cherchez une commune pour voir qui s’y trouve, ou parcourez les territoires.",
    .categories = "Catégories",
    .regions = "Régions",
    .departements = "Départements",
    .results_for =
        [](std::string const& text) { return "Résultats pour «\u00a0" + text + "\u00a0»"; },
    .nothing_like =
        [](std::string const& text) { return "Rien ne ressemble à «\u00a0" + text + "\u00a0»."; },
    .nobody_but_near =
        [](std::string const& name) {
            return "Aucun membre à " + name + "\u00a0; les plus proches\u00a0:";
        },
    .corrected = "Rien ne s’écrit exactement ainsi. Voici ce qui y ressemble le plus.",
    .search_advice =
        "Essayez le nom d’une commune, un code postal, un code INSEE ou un département.",
    .groups = {"Communes", "Intercommunalités", "Départements", "Régions", "Organisations",
               "Personnes"},
    .also_known_as = [](std::string const& name) { return "autre nom\u00a0: " + name; },
    .breakdown = "Répartition",
    .people = "Personnes",
    .at_seat = "Placés au siège d’un territoire plus large",
    .no_organisation = "Organisation non précisée",
    .to_check = "à vérifier",
    .communes_reached = "Communes avec au moins un membre",
    .places = "Communes avec des membres",
    .nobody = "Aucun membre ici.",
    .nearest = "Les plus proches qui ont des membres",
    .peers = "Pairs",
    .whole_list = "Toute la liste",
    .previous_place = "Précédent",
    .next_place = "Suivant",
    .by_name = "Par ordre alphabétique",
    .unlisted =
        [](std::uint64_t n, bool some) {
            return std::string{some ? "et " : ""} +
                   counted(n, "personne dont le nom n’est pas public",
                           "personnes dont les noms ne sont pas publics") +
                   ".";
        },
    .peers_by = peers_by,
    .place_summary = [](std::string const& name,
                        std::uint64_t n) { return name + "\u00a0: " + members(n); },
    .sorted_up = ", trier dans l’ordre croissant",
    .sorted_down = ", trier dans l’ordre décroissant",
    .previous = "Précédents",
    .next = "Suivants",
    .first = "Début de la liste",
    .show_only = "N’afficher que ce territoire",
    .all_places = "Tous",
    .reached_places = "Représentés",
    .missing_places = "Zones blanches",
    .by_commune = "Par commune",
    .by_person = "Personnes",
    .find = "Chercher dans cette liste",
    .rows =
        [](std::uint64_t from, std::uint64_t to, std::uint64_t all) {
            return "Lignes " + whole(from) + " à " + whole(to) + " sur " + whole(all);
        },
    .rows_of = [](std::uint64_t all) { return counted(all, "ligne", "lignes"); },
    .not_located_lead =
        "Ces membres sont comptés, mais leur lieu n’est pas connu\u00a0: ils ne sont pas sur la "
        "carte.",
    .reason_text = reason_text,
    .not_found = "Page introuvable",
    .not_found_lead =
        "Il n’y a rien à cette adresse. Ce lieu n’existe pas, ou plus, dans le code officiel "
        "géographique, ou le lien est incomplet.",
    .bad_request = "Adresse incomprise",
    .bad_request_lead =
        "Un paramètre de cette adresse ne se lit pas\u00a0: le lien est peut-être coupé.",
    .unavailable = "Page indisponible",
    .unavailable_lead =
        "Le serveur ne peut pas répondre pour le moment. Réessayez dans un instant.",
};

}  // namespace

PageTexts const& french_page_texts() noexcept {
    return texts;
}

}  // namespace epingle::api
