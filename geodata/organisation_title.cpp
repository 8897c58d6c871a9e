#include "geodata/organisation_title.hpp"

#include <algorithm>
#include <array>

namespace epingle::geodata {

namespace {

using Title = OrganisationTitle;
using enum OrganisationKind;

// clang-format off
constexpr std::array titles{
    // The commune, and what is run by it.
    Title{"mairie", commune, "c"}, Title{"mairies", commune, "c"}, Title{"la mairie", commune, "c"},
    Title{"mairie annexe", commune, "c"}, Title{"hotel de ville", commune, "c"},
    Title{"maire", commune, "c"}, Title{"ville", commune, "c"}, Title{"villes", commune, "c"},
    Title{"la ville", commune, "c"}, Title{"commune", commune, "c"},
    Title{"communes", commune, "c"}, Title{"la commune", commune, "c"},
    Title{"commune nouvelle", commune, "c"}, Title{"municipalite", commune, "c"},
    Title{"conseil municipal", commune, "c"}, Title{"police municipale", commune, "c"},
    Title{"services techniques municipaux", commune, "c"}, Title{"services municipaux", commune, "c"},
    Title{"services techniques", commune, "c"}, Title{"caisse des ecoles", commune, "c"},
    Title{"ccas", social_action, "c"}, Title{"cias", social_action, "ec"},
    Title{"centre communal d action sociale", social_action, "c"},
    Title{"centre intercommunal d action sociale", social_action, "ec"},
    Title{"c c a s", social_action, "c"},

    // Intercommunality.
    Title{"communaute de communes", epci, "e"}, Title{"communautes de communes", epci, "e"},
    Title{"communaute des communes", epci, "e"}, Title{"communaute de commune", epci, "e"},
    Title{"communaute d agglomeration", epci, "e"}, Title{"communaute d agglomerations", epci, "e"},
    Title{"communaute agglomeration", epci, "e"},
    Title{"communaute d agglo", epci, "e"}, Title{"communaute urbaine", epci, "e"},
    Title{"cte de communes", epci, "e"}, Title{"cte communes", epci, "e"},
    Title{"cte de com", epci, "e"}, Title{"cte d agglo", epci, "e"},
    Title{"cte d agglomeration", epci, "e"}, Title{"cte urbaine", epci, "e"},
    Title{"communaute", epci, "e"}, Title{"com com", epci, "e"}, Title{"comcom", epci, "e"},
    Title{"com de com", epci, "e"}, Title{"com agglo", epci, "e"}, Title{"com d agglo", epci, "e"},
    Title{"comm de communes", epci, "e"}, Title{"comm d agglo", epci, "e"},
    Title{"com de communes", epci, "e"}, Title{"com communes", epci, "e"},
    Title{"comite de communes", epci, "e"},
    Title{"cdc", epci, "e"}, Title{"codecom", epci, "e"}, Title{"cc", epci, "e"},
    Title{"c c", epci, "e"}, Title{"ca", epci, "e"}, Title{"c a", epci, "e"}, Title{"cu", epci, "e"},
    Title{"agglomeration", epci, "e"}, Title{"l agglomeration", epci, "e"},
    Title{"agglo", epci, "e"}, Title{"l agglo", epci, "e"},
    Title{"metropole", epci, "e"}, Title{"eurometropole", epci, "e"},
    Title{"ept", epci, "e"}, Title{"etablissement public territorial", epci, "e"},
    Title{"epci", epci, "e"}, Title{"intercommunalite", epci, "e"}, Title{"interco", epci, "e"},
    Title{"siege communautaire", epci, "e"}, Title{"metro", epci, "e"}, Title{"territoire", epci, "de"},

    // The département, and what is run by it or beside it.
    Title{"conseil departemental", departement, "d"}, Title{"conseil general", departement, "d"},
    Title{"departement", departement, "d"}, Title{"dept", departement, "d"},
    Title{"dpt", departement, "d"}, Title{"hotel du departement", departement, "d"},
    Title{"cd", departement, "d"}, Title{"cg", departement, "d"}, Title{"cdep", departement, "d"},
    Title{"archives departementales", departement, "d"}, Title{"ad", departement, "d"},
    Title{"bibliotheque departementale", departement, "d"},
    Title{"mediatheque departementale", departement, "d"},
    Title{"maison departementale des personnes handicapees", departement, "d"},
    Title{"maison departementale de l autonomie", departement, "d"},
    Title{"mdph", departement, "d"}, Title{"mda", departement, "d"},
    Title{"bdp", departement, "d"},

    Title{"sdis", fire_service, "d"}, Title{"sis", fire_service, "d"}, Title{"codis", fire_service, "d"},
    Title{"s d i s", fire_service, "d"},
    Title{"sapeurs pompiers", fire_service, "dc"}, Title{"pompiers", fire_service, "dc"},
    Title{"service departemental d incendie et de secours", fire_service, "d"},
    Title{"service departemental d incendie et secours", fire_service, "d"},
    Title{"service departemental incendie et secours", fire_service, "d"},
    Title{"service departemental incendie secours", fire_service, "d"},
    Title{"service departemental d incendie", fire_service, "d"},
    Title{"service d incendie et de secours", fire_service, "d"},
    Title{"service territorial d incendie et de secours", fire_service, "d"},
    Title{"centre d incendie et de secours", fire_service, "h"},

    Title{"centre de gestion", management_centre, "d"}, Title{"cdg", management_centre, "d"},
    Title{"centre de gestion de la fonction publique territoriale", management_centre, "d"},
    Title{"centre de gestion fpt", management_centre, "d"},
    Title{"centre departemental de gestion", management_centre, "d"},
    Title{"centre departemental de gestion de la fonction publique territoriale", management_centre, "d"},
    Title{"cdg fpt", management_centre, "d"}, Title{"cdgfpt", management_centre, "d"},

    // The région.
    Title{"conseil regional", region, "r"}, Title{"region", region, "r"},
    Title{"la region", region, "r"}, Title{"hotel de region", region, "r"},
    Title{"cr", region, "r"}, Title{"collectivite territoriale", region, "r"},
    Title{"collectivite", region, "r"}, Title{"assemblee", region, "r"},
    Title{"province", region, "r"}, Title{"gouvernement", region, "r"},
    Title{"agence de developpement economique", establishment, "rd"},
    Title{"ceser", region, "r"},

    // The CNFPT.
    Title{"cnfpt", training_centre, "rdh"}, Title{"cnfpt delegation", training_centre, "rdh"},
    Title{"cnfpt delegation regionale", training_centre, "rdh"},
    Title{"cnfpt antenne", training_centre, "drh"}, Title{"cnfpt inset", training_centre, "h"},
    Title{"cnfpt inet", training_centre, "h"}, Title{"inset", training_centre, "h"},
    Title{"inet", training_centre, "h"}, Title{"delegation cnfpt", training_centre, "rdh"},
    Title{"delegation du cnfpt", training_centre, "rdh"},
    Title{"delegation regionale cnfpt", training_centre, "rdh"},
    Title{"delegation", training_centre, "rd"}, Title{"delegation regionale", training_centre, "r"},
    Title{"delegation regionale du cnfpt", training_centre, "rdh"},
    Title{"antenne cnfpt", training_centre, "drh"}, Title{"antenne du cnfpt", training_centre, "drh"},
    Title{"centre national de la fonction publique territoriale", training_centre, "rdh"},

    // The State, by région …
    Title{"prefecture de region", state_service, "r"}, Title{"prefecture de la region", state_service, "r"},
    Title{"prefecture region", state_service, "r"},
    Title{"agence regionale de sante", state_service, "rd"}, Title{"ars", state_service, "rd"},
    Title{"draaf", state_service, "r"}, Title{"daaf", state_service, "rd"}, Title{"drac", state_service, "r"},
    Title{"dac", state_service, "r"}, Title{"dreal", state_service, "r"}, Title{"deal", state_service, "rd"},
    Title{"dreets", state_service, "r"}, Title{"deets", state_service, "rd"},
    Title{"direccte", state_service, "r"}, Title{"drjscs", state_service, "r"},
    Title{"drajes", state_service, "r"}, Title{"sgar", state_service, "r"}, Title{"sgamm", state_service, "r"},
    Title{"drfip", state_service, "rd"}, Title{"drdfe", state_service, "r"},
    Title{"direction regionale des affaires culturelles", state_service, "r"},
    Title{"direction regionale de l environnement de l amenagement et du logement", state_service, "r"},
    Title{"direction regionale de l alimentation de l agriculture et de la foret", state_service, "r"},
    Title{"direction regionale de l economie de l emploi du travail et des solidarites", state_service, "r"},
    Title{"direction regionale des finances publiques", state_service, "rd"},
    Title{"crc", state_service, "r"}, Title{"ctc", state_service, "r"},
    Title{"chambre regionale des comptes", state_service, "r"},
    Title{"chambre territoriale des comptes", state_service, "r"},
    Title{"insee", state_service, "r"}, Title{"direction regionale", state_service, "r"},
    Title{"rectorat", state_service, "rh"}, Title{"academie", state_service, "rh"},
    Title{"rectorat de l academie", state_service, "rh"}, Title{"cerema", state_service, "rh"},
    Title{"drane", state_service, "r"}, Title{"ademe", state_service, "r"},
    // … and by département.
    Title{"prefecture", state_service, "dh"}, Title{"prefecture du departement", state_service, "d"},
    Title{"prefet", state_service, "d"}, Title{"sous prefecture", state_service, "h"},
    Title{"ddt", state_service, "d"}, Title{"ddtm", state_service, "d"}, Title{"dtam", state_service, "d"},
    Title{"ddets", state_service, "d"}, Title{"ddetspp", state_service, "d"},
    Title{"ddpp", state_service, "d"}, Title{"ddcs", state_service, "d"},
    Title{"ddcspp", state_service, "d"}, Title{"ddass", state_service, "d"},
    Title{"dde", state_service, "d"}, Title{"ddaf", state_service, "d"}, Title{"ddfip", state_service, "d"},
    Title{"ddsp", state_service, "d"}, Title{"dsden", state_service, "d"},
    Title{"udap", state_service, "d"}, Title{"stap", state_service, "d"}, Title{"udac", state_service, "d"},
    Title{"sdap", state_service, "d"}, Title{"onac", state_service, "d"}, Title{"onacvg", state_service, "d"},
    Title{"sdjes", state_service, "d"}, Title{"dt ars", state_service, "d"},
    Title{"inspection academique", state_service, "d"},
    Title{"direction departementale des territoires", state_service, "d"},
    Title{"direction departementale des territoires et de la mer", state_service, "d"},
    Title{"direction departementale de la protection des populations", state_service, "d"},
    Title{"direction departementale de la cohesion sociale", state_service, "d"},
    Title{"direction departementale de l emploi du travail et des solidarites", state_service, "d"},
    Title{"direction departementale des finances publiques", state_service, "d"},
    Title{"direction des services departementaux de l education nationale", state_service, "d"},
    Title{"groupement de gendarmerie", state_service, "d"},
    Title{"groupement de gendarmerie departementale", state_service, "d"},

    // Universities and hospitals: the name says where they are, not whom they serve.
    Title{"universite", university, "rth"},
    Title{"iut", university, "th"}, Title{"insa", university, "th"}, Title{"crous", university, "rth"},
    Title{"comue", university, "th"}, Title{"institut d etudes politiques", university, "th"},
    Title{"iep", university, "th"}, Title{"iae", university, "th"}, Title{"sciences po", university, "th"},
    Title{"enseignement superieur", university, "th"}, Title{"inspe", university, "th"}, Title{"ecole nationale superieure d architecture", university, "h"},
    Title{"chu", hospital, "rth"}, Title{"chru", hospital, "rth"}, Title{"chr", hospital, "rth"},
    Title{"ch", hospital, "h"}, Title{"ghu", hospital, "h"}, Title{"ght", hospital, "dh"},
    Title{"centre hospitalier", hospital, "h"}, Title{"hopital", hospital, "h"},
    Title{"hopitaux", hospital, "th"}, Title{"centre hospitalier universitaire", hospital, "rth"},
    Title{"centre hospitalier regional universitaire", hospital, "rth"},
    Title{"centre hospitalier regional", hospital, "rth"}, Title{"hospices civils", hospital, "h"},
    Title{"centre hospitalier intercommunal", hospital, "h"}, Title{"chi", hospital, "h"},
    Title{"centre hospitalier general", hospital, "h"},
    Title{"ehpad", hospital, "h"},

    // Other public bodies.
    Title{"office de tourisme", establishment, "he"}, Title{"ot", establishment, "he"},
    Title{"office du tourisme", establishment, "he"}, Title{"office municipal de tourisme", establishment, "h"},
    Title{"caue", establishment, "d"}, Title{"adil", establishment, "d"}, Title{"atd", establishment, "d"},
    Title{"agence technique departementale", establishment, "d"},
    Title{"agence d ingenierie departementale", establishment, "d"},
    Title{"conseil d architecture d urbanisme et de l environnement", establishment, "d"},
    Title{"agence departementale", establishment, "d"}, Title{"sde", establishment, "d"},
    Title{"syndicat departemental d energie", establishment, "d"},
    Title{"syndicat departemental d energies", establishment, "d"},
    Title{"syndicat departemental des energies", establishment, "d"},
    Title{"syndicat d energie", establishment, "d"}, Title{"syndicat mixte departemental", establishment, "d"},
    Title{"comite departemental du tourisme", establishment, "d"}, Title{"cdt", establishment, "d"},
    Title{"adt", establishment, "d"}, Title{"cdad", establishment, "d"},
    Title{"conseil departemental de l acces au droit", establishment, "d"}, Title{"udaf", establishment, "d"},
    Title{"udccas", establishment, "d"}, Title{"amf", establishment, "d"},
    Title{"association des maires", establishment, "d"},
    Title{"association departementale des maires", establishment, "d"},
    Title{"caf", establishment, "d"}, Title{"cpam", establishment, "d"}, Title{"carsat", establishment, "r"},
    Title{"caisse d allocations familiales", establishment, "d"},
    Title{"caisse primaire d assurance maladie", establishment, "d"},
    Title{"urssaf", establishment, "rd"}, Title{"pole emploi", establishment, "rdh"},
    Title{"france travail", establishment, "rdh"}, Title{"mission locale", establishment, "h"},
    Title{"chambre d agriculture", establishment, "drh"},
    Title{"chambre departementale d agriculture", establishment, "d"},
    Title{"chambre regionale d agriculture", establishment, "r"},
    Title{"chambre de commerce et d industrie", establishment, "drh"}, Title{"cci", establishment, "drh"},
    Title{"chambre de metiers et de l artisanat", establishment, "drh"}, Title{"cma", establishment, "drh"},
    Title{"epf", establishment, "rd"}, Title{"etablissement public foncier", establishment, "rd"},
    Title{"comite regional du tourisme", establishment, "r"}, Title{"crt", establishment, "r"},
    Title{"agence d urbanisme", establishment, "h"},
    Title{"bibliotheque municipale", establishment, "h"},
    Title{"mediatheque municipale", establishment, "h"},
    Title{"ecole", establishment, "l"}, Title{"ecole primaire", establishment, "l"},
    Title{"ecole maternelle", establishment, "l"}, Title{"ecole elementaire", establishment, "l"},
    Title{"college", establishment, "l"}, Title{"lycee", establishment, "l"},
    Title{"creche", establishment, "l"}, Title{"creche municipale", establishment, "l"},
    Title{"theatre", establishment, "l"}, Title{"theatre municipal", establishment, "l"},
    Title{"cinema", establishment, "l"}, Title{"musee", establishment, "l"},
    Title{"mediatheque", establishment, "l"}, Title{"bibliotheque", establishment, "l"},
    Title{"conservatoire", establishment, "l"}, Title{"centre social", establishment, "l"},
    Title{"piscine", establishment, "l"}, Title{"maison de sante", establishment, "l"},
    Title{"france services", establishment, "l"}, Title{"maison france services", establishment, "l"},
    Title{"espace france services", establishment, "l"}, Title{"sivom", establishment, "l"},
    Title{"sivu", establishment, "l"}, Title{"siaep", establishment, "l"},
    Title{"syndicat intercommunal", establishment, "l"}, Title{"syndicat des eaux", establishment, "l"},
    Title{"gendarmerie", state_service, "l"}, Title{"brigade de gendarmerie", state_service, "l"},
    Title{"tresorerie", state_service, "l"}, Title{"tribunal judiciaire", state_service, "l"},
    Title{"tribunal administratif", state_service, "l"},
    Title{"office public de l habitat", establishment, "dh"}, Title{"oph", establishment, "dh"},
};
// clang-format on

bool begins_with(std::string_view text, std::string_view words) noexcept {
    return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

}  // namespace

std::size_t OrganisationTitle::word_count() const noexcept {
    return static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
}

OrganisationTitle const* title_of(std::string_view text) noexcept {
    Title const* longest = nullptr;
    for (Title const& title : titles) {
        bool const longer = longest == nullptr || title.words.size() > longest->words.size();
        if (longer && begins_with(text, title.words)) {
            longest = &title;
        }
    }
    return longest;
}

bool is_title(std::string_view word) noexcept {
    return std::any_of(titles.begin(), titles.end(),
                       [word](Title const& title) { return title.words == word; });
}

}  // namespace epingle::geodata
