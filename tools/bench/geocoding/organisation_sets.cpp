#include "tools/bench/geocoding/french_text.hpp"
#include "tools/bench/geocoding/pen.hpp"
#include "tools/bench/geocoding/territory_sets.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace epingle::bench {

using namespace geodata;

namespace {

using Texts = std::vector<std::string>;
constexpr Target organisation_target{.recall = 98, .wrong = 0.2};

/// Overseas, one territory is département and région: either answer is right.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> overseas{
    {{"971", "01"}, {"972", "02"}, {"973", "03"}, {"974", "04"}, {"976", "06"}}};

std::vector<Answer> answers_of(Level level, std::string const& code) {
    std::vector<Answer> answers{{level, code}};
    for (auto const& [departement, region] : overseas) {
        if (level == Level::departement && code == departement) {
            answers.push_back({Level::region, std::string{region}});
        }
        if (level == Level::region && code == region) {
            answers.push_back({Level::departement, std::string{departement}});
        }
    }
    return answers;
}

void ask(QuestionSet& set, Pen& pen, std::string written, std::vector<Answer> answers) {
    Question question{.answers = std::move(answers)};
    (pen.once_in(3) ? question.commune : question.organisation) = std::move(written);
    set.questions.push_back(std::move(question));
}

Texts councils(std::string const& d, std::string const& name, std::string const& of) {
    return {"Conseil départemental " + of,
            "Département " + of,
            "CD" + d,
            "CD " + d,
            "CD-" + d,
            "Conseil général " + of,
            "CG" + d,
            "Conseil départemental " + d,
            "CG " + d,
            capitals("Conseil départemental " + of),
            "Le département " + of,
            "Conseil départemental - " + name,
            "Conseil départemental (" + d + ')',
            "Conseil Départemental " + name,
            capitals("Département " + of)};
}

Texts services(std::string const& d, std::string const& name, std::string const& of) {
    return {"SDIS " + d,
            "SDIS" + d,
            "SDIS " + of,
            "Sdis " + name,
            "Service départemental d'incendie et de secours " + of,
            "CDG " + d,
            "CDG" + d,
            "Centre de gestion " + of,
            capitals("Centre de gestion " + of),
            "MDPH " + d,
            "Centre de gestion de la fonction publique territoriale " + of,
            "MDPH " + of,
            "CAUE " + of,
            "Archives départementales " + of,
            "Préfecture " + of,
            capitals("Préfecture " + of),
            "Préfecture " + d,
            "DDT " + d,
            "DDT " + of,
            "DDTM " + d,
            "DDPP " + d,
            "DSDEN " + d,
            "DDFIP " + d,
            "Chambre d'agriculture " + of,
            "CAF " + of,
            "Association des maires " + of,
            "Médiathèque départementale " + of};
}

std::vector<QuestionSet> departement_sets(Gazetteer const& gazetteer, Pen& pen) {
    QuestionSet council{"councils of départements", organisation_target, {}};
    QuestionSet service{"services of départements", organisation_target, {}};
    for (Territory const& departement : gazetteer.territories(Level::departement)) {
        std::string const& d = departement.code;
        auto const of = departement_with_de(d, departement.name);
        if (of.empty() || d == "75") {  // Paris is a commune too, and its services are its region's
            continue;
        }
        for (auto& text : councils(d, departement.name, of)) {
            ask(council, pen, std::move(text), answers_of(Level::departement, d));
        }
        for (auto& text : services(d, departement.name, of)) {
            ask(service, pen, std::move(text), answers_of(Level::departement, d));
        }
    }
    return {std::move(council), std::move(service)};
}

std::string region_with_de(std::string const& name) {
    for (std::string_view const plural : {"Hauts-de-France", "Pays de la Loire"}) {
        if (name == plural) {
            return "des " + name;
        }
    }
    bool const masculine = name == "Grand Est" || name == "Centre-Val de Loire";
    return masculine ? "du " + name : with_de(name);
}

Texts region_writings(std::string const& name) {
    auto const of = region_with_de(name);
    Texts texts{"Région " + name,
                "Conseil régional " + of,
                capitals("Conseil régional " + of),
                capitals("Région " + name),
                "Conseil Régional " + name,
                "CR " + name,
                "Région " + replaced(name, "-", " "),
                "CNFPT délégation " + name,
                "CNFPT " + name,
                "Agence régionale de santé " + name};
    for (std::string const service : {"DREAL ", "DRAC ", "ARS ", "DRAAF ", "DREETS ", "SGAR "}) {
        texts.push_back(service + name);
        texts.push_back(service + of);
        texts.push_back(capitals(service + name));
    }
    return texts;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> former_regions{
    {{"Alsace", "44"},
     {"Lorraine", "44"},
     {"Champagne-Ardenne", "44"},
     {"Picardie", "32"},
     {"Nord-Pas-de-Calais", "32"},
     {"Haute-Normandie", "28"},
     {"Basse-Normandie", "28"},
     {"Bourgogne", "27"},
     {"Franche-Comté", "27"},
     {"Rhône-Alpes", "84"},
     {"Auvergne", "84"},
     {"Aquitaine", "75"},
     {"Limousin", "75"},
     {"Poitou-Charentes", "75"},
     {"Midi-Pyrénées", "76"},
     {"Languedoc-Roussillon", "76"},
     {"PACA", "93"},
     {"Sud", "93"},
     {"AURA", "84"},
     {"BFC", "27"},
     {"HDF", "32"},
     {"IDF", "11"},
     {"Ile de France", "11"},
     {"Provence Alpes Côte d’Azur", "93"}}};

std::vector<QuestionSet> region_sets(Gazetteer const& gazetteer, Pen& pen) {
    QuestionSet current{"councils and services of régions", organisation_target, {}};
    QuestionSet former{"former régions and their short names", organisation_target, {}};
    for (Territory const& region : gazetteer.territories(Level::region)) {
        if (region.code.size() == 2) {  // the COM are no régions
            for (auto& text : region_writings(region.name)) {
                ask(current, pen, std::move(text), answers_of(Level::region, region.code));
            }
        }
    }
    for (auto const& [name, code] : former_regions) {
        for (std::string const before : {"Région ", "Conseil régional ", "REGION "}) {
            ask(former, pen, before + std::string{name}, {{Level::region, std::string{code}}});
        }
    }
    return {std::move(current), std::move(former)};
}

/// Town halls and what else is named after its commune, where no other commune bears the name.
QuestionSet local_organisations(NameBook const& book, Pen& pen) {
    QuestionSet set{"town halls, CCAS, hospitals", organisation_target, {}};
    constexpr std::size_t count = 3000;
    constexpr std::uint32_t town = 1500;
    while (set.questions.size() < count) {
        auto const& commune = pen.pick(book.gazetteer().communes());
        if (commune.population.value_or(0) < town ||
            !book.only_bearer_loosely(commune.name, commune, Scope::france)) {
            continue;
        }
        auto const kind =
            pen.pick(Texts{"Mairie", "Ville", "Commune", "CCAS", "Centre hospitalier", "CH", "CHU",
                           "EHPAD", "Lycée", "Université", "Hôpital", "Médiathèque municipale",
                           "Police municipale", "Centre communal d’action sociale"});
        std::string const text = kind + ' ' + with_de(commune.name);
        ask(set, pen, pen.once_in(4) ? capitals(text) : text,
            {{Level::commune, commune.code.str()}});
    }
    return set;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 34> named{
    {{"CHU de Bordeaux", "33063"},
     {"CHU de Nantes", "44109"},
     {"CHU Rennes", "35238"},
     {"CHRU de Lille", "59350"},
     {"CHRU de Tours", "37261"},
     {"CHU de Toulouse", "31555"},
     {"CHU de Dijon", "21231"},
     {"CHU Clermont-Ferrand", "63113"},
     {"CHU Grenoble Alpes", "38185"},
     {"CHU de Nîmes", "30189"},
     {"CH du Mans", "72181"},
     {"Hospices civils de Lyon", "69123"},
     {"Université de Bordeaux", "33063"},
     {"Université de Lille", "59350"},
     {"Université de Nantes", "44109"},
     {"Université de Poitiers", "86194"},
     {"Université de Limoges", "87085"},
     {"Université d'Orléans", "45234"},
     {"Université de Rouen", "76540"},
     {"Université Rennes 1", "35238"},
     {"Université Lumière Lyon 2", "69123"},
     {"Université de Strasbourg", "67482"},
     {"Université du Mans", "72181"},
     {"Université d'Angers", "49007"},
     {"Université de Toulouse", "31555"},
     {"Université Toulouse III", "31555"},
     {"Université de Montpellier", "34172"},
     {"Université d'Avignon", "84007"},
     {"Université de Perpignan", "66136"},
     {"Université de Caen", "14118"},
     {"Université du Havre", "76351"},
     {"Mairie du Mans", "72181"},
     {"Ville du Havre", "76351"},
     {"Sciences Po Lille", "59350"}}};

}  // namespace

std::vector<QuestionSet> organisation_sets(NameBook const& book, std::uint32_t seed) {
    Pen pen{seed};
    auto sets = departement_sets(book.gazetteer(), pen);
    for (auto& set : region_sets(book.gazetteer(), pen)) {
        sets.push_back(std::move(set));
    }
    sets.push_back(local_organisations(book, pen));
    QuestionSet towns{"universities and hospitals of towns", organisation_target, {}};
    for (auto const& [name, code] : named) {
        ask(towns, pen, std::string{name}, {{Level::commune, std::string{code}}});
    }
    sets.push_back(std::move(towns));
    return sets;
}

}  // namespace epingle::bench
