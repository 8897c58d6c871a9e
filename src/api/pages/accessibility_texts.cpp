#include "src/api/pages/accessibility_texts.hpp"

namespace epingle::api {

namespace {

constexpr AccessibilityTexts french{
    .title = "Accessibilité",
    .lead =
        "Cette carte veut pouvoir être utilisée par tout le monde. Voici ce qui a été vérifié, "
        "ce qui ne l’a pas été, et que faire quand quelque chose bloque.",
    .state = "État de conformité",
    .state_paragraphs =
        {"Aucun audit de conformité au référentiel général d’amélioration de l’accessibilité "
         "(RGAA 4.1) n’a été réalisé par un tiers : faute d’audit, aucune conformité n’est "
         "déclarée.",
         "Le logiciel, Épingle, est conçu et vérifié d’après ce référentiel et les règles WCAG "
         "2.1, "
         "niveau AA. Qui l’exploite peut y ajouter son propre audit."},
    .tested = "Ce qui est vérifié",
    .tested_lead = "À chaque version, automatiquement, dans le navigateur Chromium :",
    .tested_items =
        {"aucune erreur relevée par axe-core sur les pages et leurs principaux états, sur "
         "ordinateur et sur téléphone ;",
         "les parcours au clavier seul : chercher, choisir, fermer, retrouver le focus ;",
         "les contrastes des textes et des contours, calculés d’après les styles réels ;",
         "les contours, les choix et le focus en couleurs forcées (contraste élevé de Windows) ;",
         "l’affichage sans perte sur un écran large de 320 pixels, et agrandi à 200 % ;",
         "la même réponse du tableau et de la carte pour les mêmes filtres ;",
         "les pages sans JavaScript."},
    .not_tested =
        "Ce qui n’a pas été fait : des essais avec des lecteurs d’écran (NVDA, JAWS, VoiceOver, "
        "TalkBack), avec d’autres navigateurs, et par des personnes handicapées.",
    .limits = "Limites connues",
    .limit_items =
        {"Le dessin de la carte (fond, couleurs des territoires) n’est pas lisible par un lecteur "
         "d’écran. Les repères sont des boutons nommés, mais leur ordre au clavier suit leur place "
         "à l’écran ; le tableau dit la même chose dans l’ordre de son choix.",
         "Un nombre de membres se compare mieux dans le tableau que par la taille des repères ou "
         "la teinte d’un territoire.",
         "Le rapport à imprimer et les fichiers exportés sont en français seulement. Le document "
         "PDF que le navigateur imprime n’est pas balisé par nos soins.",
         "Les noms, organisations et catégories sont montrés tels qu’ils ont été saisis, sigles "
         "non développés compris.",
         "Un fond de carte venu d’un autre serveur, si l’exploitant en propose, est une image dont "
         "les contrastes ne dépendent pas de nous."},
    .otherwise = "Les mêmes informations autrement que par la carte",
    .otherwise_lead = "Ces pages disent tout ce que la carte dit :",
    .table_link = "Le tableau des membres",
    .table_text = " : commune, intercommunalité, département, organisation ; triable.",
    .not_located_link = "Les membres non situés",
    .not_located_text = ", et pourquoi ils ne sont pas sur la carte.",
    .coverage_link = "La couverture des territoires",
    .coverage_text = " en tableau.",
    .search_link = "La recherche",
    .search_text = " d’une commune, d’un territoire, d’une organisation.",
    .without_script = "Elles fonctionnent aussi sans JavaScript.",
    .keyboard = "Au clavier",
    .keyboard_items =
        {"Les liens du début de page mènent à la recherche et à la carte.",
         "Dans la recherche : flèches pour parcourir les propositions, Entrée pour choisir, Échap "
         "pour fermer.",
         "Sur la carte : flèches pour se déplacer, + et − pour agrandir et réduire, Tabulation "
         "pour aller d’un repère à l’autre.",
         "Échap ferme la liste ouverte et rend le focus à ce qui l’a ouverte."},
    .improve = "Signaler un défaut",
    .write = "Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez à : ",
    .write_unknown =
        "Si vous n’arrivez pas à accéder à un contenu ou à un service, dites-le à "
        "l’animateur de la communauté (l’exploitant n’a pas renseigné de contact).",
    .recourse = "Voie de recours",
    .recourse_lead =
        "Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à "
        "un service et que vous n’avez pas obtenu de réponse satisfaisante, vous "
        "pouvez saisir le Défenseur des droits :",
    .recourse_write = "par son ",
    .recourse_link = "formulaire en ligne",
    .recourse_after = " ;",
    .recourse_post =
        "par courrier, gratuit et sans timbre : Défenseur des droits, Libre "
        "réponse 71120, 75342 Paris CEDEX 07.",
};

constexpr AccessibilityTexts english{
    .title = "Accessibility",
    .lead =
        "This map is meant to be usable by everyone. Here is what has been checked, what has "
        "not, and what to do when something stands in your way.",
    .state = "Compliance",
    .state_paragraphs =
        {"No audit of compliance with the French accessibility standard (RGAA 4.1) has been made "
         "by a third party: without an audit, no compliance is claimed.",
         "The software, Épingle, is designed and checked against that standard and WCAG 2.1, level "
         "AA. Whoever operates it may add an audit of their own."},
    .tested = "What is checked",
    .tested_lead = "For each version, automatically, in the Chromium browser:",
    .tested_items =
        {"axe-core finds no error on the pages and their main states, on a computer and on a "
         "phone;",
         "journeys with the keyboard alone: searching, choosing, closing, getting the focus back;",
         "the contrast of texts and outlines, computed from the real styles;",
         "outlines, choices and focus in forced colours (Windows high contrast);",
         "display without loss on a screen 320 pixels wide, and enlarged to 200%;",
         "the same answer from the table and the map for the same filters;",
         "the pages without JavaScript."},
    .not_tested =
        "What has not been done: trials with screen readers (NVDA, JAWS, VoiceOver, "
        "TalkBack), with other browsers, and by disabled people.",
    .limits = "Known limits",
    .limit_items =
        {"The drawing of the map (base map, colours of territories) cannot be read by a screen "
         "reader. Pins are named buttons, but their keyboard order follows their place on the "
         "screen; the table says the same in the order of your choice.",
         "Numbers of members are better compared in the table than by the size of pins or the "
         "shade of a territory.",
         "The printable report and the exported files are in French only. The PDF document that "
         "the browser prints is not tagged by us.",
         "Names, organisations and categories are shown as they were entered, in French, "
         "unexplained acronyms included.",
         "A base map from another server, if the operator offers one, is a picture whose contrasts "
         "do not depend on us."},
    .otherwise = "The same information without the map",
    .otherwise_lead = "These pages say all that the map says:",
    .table_link = "The table of members",
    .table_text = ": commune, intercommunality, département, organisation; sortable.",
    .not_located_link = "The members not located",
    .not_located_text = ", and why they are not on the map.",
    .coverage_link = "The coverage of territories",
    .coverage_text = " as a table.",
    .search_link = "The search",
    .search_text = " for a commune, a territory, an organisation.",
    .without_script = "They work without JavaScript too.",
    .keyboard = "With the keyboard",
    .keyboard_items =
        {"The links at the top of the page lead to the search and to the map.",
         "In the search: arrows to go through the suggestions, Enter to choose, Escape to close.",
         "On the map: arrows to move, + and − to zoom in and out, Tab to go from pin to pin.",
         "Escape closes the open list and gives the focus back to what opened it."},
    .improve = "Reporting a fault",
    .write = "If you cannot get at a content or a service, write to: ",
    .write_unknown =
        "If you cannot get at a content or a service, tell the community’s organiser "
        "(the operator has given no contact).",
    .recourse = "Taking it further",
    .recourse_lead =
        "If you have reported a fault that keeps you from a content or a service, and "
        "have had no satisfactory answer, you may turn to the French Defender of "
        "Rights (Défenseur des droits):",
    .recourse_write = "by its ",
    .recourse_link = "online form (in French)",
    .recourse_after = ";",
    .recourse_post =
        "by post, free of charge within France: Défenseur des droits, Libre "
        "réponse 71120, 75342 Paris CEDEX 07.",
};

}  // namespace

AccessibilityTexts const& accessibility_texts(Language language) noexcept {
    return language == Language::english ? english : french;
}

}  // namespace epingle::api
