#include "src/api/pages/privacy_texts.hpp"

namespace epingle::api {

namespace {

constexpr PrivacyTexts french{
    .title = "Données personnelles",
    .lead =
        "Ce que cette carte sait de chaque membre, pourquoi, qui le voit, et comment faire "
        "valoir ses droits.",
    .not_given = "non renseigné par l’exploitant",
    .essentials = "L’essentiel",
    .owner = "Responsable du traitement",
    .contact = "Contact",
    .purpose = "Finalité",
    .legal_basis = "Base légale",
    .retention = "Durée de conservation",
    .stored = "Ce qui est enregistré",
    .stored_lead = "Pour chaque membre, au plus :",
    .stored_items =
        {"le nom et le prénom ;", "l’organisation et sa catégorie (commune, Département…) ;",
         "le lieu tel que l’animateur l’a écrit : commune, code postal, code INSEE, département, "
         "région, intercommunalité ;",
         "le territoire qui en est déduit, avec la raison et le degré de certitude ;",
         "les dates d’arrivée dans la communauté et de départ, si elles sont connues ;",
         "l’identifiant du membre dans le fichier importé, s’il en a un, pour le reconnaître d’un "
         "import à l’autre ;",
         "son degré de visibilité (voir plus bas) ;", "le nom du fichier dont la fiche provient."},
    .not_stored =
        "Rien d’autre n’est gardé : les autres colonnes d’un fichier importé ne sont jamais "
        "enregistrées. Aucune adresse ni position plus fine que la commune n’est enregistrée ou "
        "diffusée : tous les membres d’une commune partagent le même point.",
    .journal =
        "Le journal des changements ne retient que des nombres (arrivées, départs, déplacements), "
        "jamais un nom. Lorsque l’animateur tranche entre plusieurs communes, sont gardés le lieu "
        "et l’organisation tels qu’ils étaient écrits, son choix, sa date, et qui l’a fait.",
    .visible = "Qui voit quoi",
    .visible_lead =
        "À chaque import, l’animateur choisit l’un de ces degrés de visibilité. Sans choix de sa "
        "part, c’est le troisième.",
    .visibilities = {{{"Public",
                       "le nom, l’organisation, la catégorie et la commune sont visibles "
                       "de toute personne qui accède à la carte ;"},
                      {"Réservé aux membres",
                       "le nom n’est pas montré aux visiteurs, qui ne voient qu’un nombre ;"},
                      {"Compté", "la personne n’apparaît que dans des nombres ;"},
                      {"Masqué", "la personne n’apparaît nulle part, pas même dans un nombre."}}},
    .visible_note =
        "La règle est la même partout : carte, listes, recherche, fichiers exportés, rapport. Les "
        "moteurs de recherche sont priés de ne rien indexer.",
    .rights = "Vos droits",
    .rights_lead = "Si vous êtes membre, vous pouvez demander :",
    .rights_items = {"à voir votre fiche ;", "à la faire corriger ;",
                     "à la faire masquer, ou à en limiter l’usage ;", "à la faire effacer ;",
                     "à ne pas y figurer (droit d’opposition)."},
    .exercise = "Pour les exercer, écrivez à : ",
    .exercise_unknown =
        "L’exploitant n’a pas renseigné d’adresse où les exercer : adressez-vous à "
        "l’animateur de la communauté.",
    .erasure =
        "Une fiche effacée l’est de la base, de la recherche et des exports à venir. Les "
        "fichiers déjà téléchargés par d’autres ne peuvent pas être rappelés.",
    .complaint =
        "Si la réponse ne vous satisfait pas, vous pouvez adresser une réclamation à la "
        "Commission nationale de l’informatique et des libertés (CNIL) : ",
    .complaint_link = "déposer une plainte sur cnil.fr",
    .visit = "Quand vous consultez la carte",
    .cookies = "Aucun cookie n’est déposé, et l’audience n’est pas mesurée.",
    .local_storage =
        "Deux choix sont gardés dans votre navigateur pour vous les proposer de nouveau : les "
        "derniers lieux choisis dans la recherche (« epingle-recent-places ») et l’apparence, "
        "claire ou sombre (« epingle-theme »). Ils n’en sortent pas, et s’effacent avec les "
        "données du site.",
    .logs =
        "Le serveur ne tient pas de journal des visites. Il ne note que ses propres pannes, "
        "sans nom ni texte recherché. L’hébergeur peut tenir les journaux techniques que la "
        "loi lui demande.",
    .no_other_host =
        "La page n’interroge aucun autre serveur que le sien : le fond de carte en "
        "vient aussi.",
    .other_hosts =
        "Si vous choisissez l’un de ces fonds de carte, votre navigateur le demande à "
        "un autre serveur, qui voit votre adresse IP et l’endroit que vous regardez :",
    .other_host = ", servi par ",
    .locate =
        "« Me localiser » demande votre position à votre navigateur, avec votre accord. Elle "
        "sert à centrer la carte, n’est pas envoyée au serveur et n’est pas gardée.",
    .frames = "La carte peut être montrée dans les pages de : ",
};

constexpr PrivacyTexts english{
    .title = "Personal data",
    .lead =
        "What this map knows about each member, why, who sees it, and how to exercise your "
        "rights.",
    .not_given = "not given by the operator",
    .essentials = "In short",
    .owner = "Data controller",
    .contact = "Contact",
    .purpose = "Purpose",
    .legal_basis = "Legal basis",
    .retention = "Retention",
    .stored = "What is stored",
    .stored_lead = "For each member, at most:",
    .stored_items =
        {"surname and first name;",
         "the organisation and its category (commune, département council…);",
         "the place as the community’s organiser wrote it: commune, postcode, INSEE code, "
         "département, région, intercommunality;",
         "the territory deduced from it, with the reason and how sure it is;",
         "the dates of joining and of leaving the community, when they are known;",
         "the member’s identifier in the imported file, if there is one, to recognise them from "
         "one import to the next;",
         "their visibility (see below);", "the name of the file that the record comes from."},
    .not_stored =
        "Nothing else is kept: the other columns of an imported file are never stored. No address "
        "and no position finer than the commune is stored or given out: all members of a commune "
        "share one point.",
    .journal =
        "The journal of changes keeps numbers only (arrivals, departures, moves), never a name. "
        "When the organiser decides between several communes, what is kept is the place and the "
        "organisation as they were written, the choice, its date, and who made it.",
    .visible = "Who sees what",
    .visible_lead =
        "With each import, the organiser chooses one of these degrees of visibility. "
        "Without a choice, it is the third.",
    .visibilities = {{{"Public",
                       "name, organisation, category and commune are visible to anyone "
                       "who can reach the map;"},
                      {"Members only", "the name is not shown to visitors, who only see a number;"},
                      {"Counted", "the person appears in numbers only;"},
                      {"Hidden", "the person appears nowhere, not even in a number."}}},
    .visible_note =
        "The rule is the same everywhere: map, lists, search, exported files, report. "
        "Search engines are asked to index nothing.",
    .rights = "Your rights",
    .rights_lead = "If you are a member, you may ask:",
    .rights_items = {"to see your record;", "to have it corrected;",
                     "to have it hidden, or its use restricted;", "to have it erased;",
                     "not to be in it (right to object)."},
    .exercise = "To exercise them, write to: ",
    .exercise_unknown =
        "The operator has given no address for this: ask the community’s "
        "organiser.",
    .erasure =
        "An erased record is erased from the database, from the search and from later "
        "exports. Files that others have already downloaded cannot be called back.",
    .complaint =
        "If the answer does not satisfy you, you may lodge a complaint with the French "
        "data protection authority (CNIL): ",
    .complaint_link = "complain on cnil.fr (in French)",
    .visit = "When you look at the map",
    .cookies = "No cookie is set, and no audience is measured.",
    .local_storage =
        "Two choices are kept in your browser so as to offer them again: the last places chosen in "
        "the search (“epingle-recent-places”) and the look, light or dark (“epingle-theme”). They "
        "do not leave it, and are erased with the site’s data.",
    .logs =
        "The server keeps no log of visits. It only notes its own failures, without any name "
        "or searched text. The host may keep the technical logs that the law demands.",
    .no_other_host = "The page asks no server but its own: the base map comes from there too.",
    .other_hosts =
        "If you choose one of these base maps, your browser asks another server for it, "
        "which sees your IP address and the place you are looking at:",
    .other_host = ", served by ",
    .locate =
        "“Locate me” asks your browser for your position, with your consent. It is used to "
        "centre the map, is not sent to the server and is not kept.",
    .frames = "The map may be shown within the pages of: ",
};

}  // namespace

PrivacyTexts const& privacy_texts(Language language) noexcept {
    return language == Language::english ? english : french;
}

}  // namespace epingle::api
