#include "src/base/text.hpp"
#include "tools/bench/geocoding/french_text.hpp"
#include "tools/bench/geocoding/pen.hpp"
#include "tools/bench/geocoding/territory_sets.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace epingle::bench {

using namespace geodata;

namespace {

using Texts = std::vector<std::string>;
constexpr Target epci_target{.recall = 96, .wrong = 0.1};

/// Ways to write what an EPCI is.
struct Kind {
    std::string_view official{};
    std::vector<std::string> written{};
};

std::vector<Kind> const& kinds() {
    static std::vector<Kind> const list{
        {"CC ",
         {"CC", "Communauté de communes", "C.C.", "Com. com.", "COMMUNAUTE DE COMMUNES",
          "Communaute de communes", "Com Com", "ComCom", "Communauté de Communes"}},
        {"CA ",
         {"CA", "Communauté d'agglomération", "Communauté d’agglomération", "C.A.", "Agglo",
          "Agglomération", "COMMUNAUTE D'AGGLOMERATION"}},
        {"CU ", {"CU", "Communauté urbaine", "C.U.", "COMMUNAUTE URBAINE"}}};
    return list;
}

/// The words that tell EPCI from each other.
std::string telling_letters(std::string_view name) {
    constexpr std::array<std::string_view, 28> generic{"communaute",
                                                       "communes",
                                                       "commune",
                                                       "de",
                                                       "du",
                                                       "des",
                                                       "la",
                                                       "le",
                                                       "les",
                                                       "l",
                                                       "d",
                                                       "et",
                                                       "agglo",
                                                       "cc",
                                                       "ca",
                                                       "cu",
                                                       "urbaine",
                                                       "en",
                                                       "a",
                                                       "au",
                                                       "aux",
                                                       "sur",
                                                       "agglomeration",
                                                       "metropole",
                                                       "intercom",
                                                       "intercommunale",
                                                       "grand",
                                                       "pays"};
    std::string letters;
    std::string const words = plain_words(name.substr(0, name.find(" (")));
    for (auto const word : split(words, ' ')) {
        if (std::find(generic.begin(), generic.end(), word) == generic.end()) {
            letters += word;
        }
    }
    return letters.empty() ? plain_letters(name) : letters;
}

std::string without_small_words(std::string_view name) {
    constexpr std::array<std::string_view, 8> small{"du", "de",  "des", "la",
                                                    "le", "les", "et",  "&"};
    std::string text;
    for (auto word : split(name, ' ')) {
        if (word.starts_with("d'") || word.starts_with("l'") || word.starts_with("L'")) {
            word.remove_prefix(2);
        }
        if (std::find(small.begin(), small.end(), word) == small.end()) {
            text.append(text.empty() ? "" : " ").append(word);
        }
    }
    return text;
}

/// The official name with its kind in other words, in capitals, without hyphens or small words.
Texts writings(Pen& pen, Territory const& epci) {
    Texts texts{epci.name, capitals(epci.name), unaccented(replaced(epci.name, "-", " "))};
    std::string const named = epci.name.substr(0, epci.name.find(" ("));
    for (Kind const& kind : kinds()) {
        if (named.starts_with(kind.official)) {
            std::string const rest = named.substr(kind.official.size());
            texts.push_back(pen.pick(kind.written) + ' ' + rest);
            texts.push_back(pen.pick(kind.written) + ' ' + rest);
            texts.push_back(capitals(pen.pick(kind.written) + ' ' + rest));
            texts.push_back(pen.pick(kind.written) + ' ' + without_small_words(rest));
        }
    }
    if (epci.kind == ept_kind) {
        for (std::string const before : {"EPT ", "Établissement public territorial ", "Territoire ",
                                         "ETABLISSEMENT PUBLIC TERRITORIAL "}) {
            texts.push_back(before +
                            (epci.name.starts_with("EPT ") ? epci.name.substr(4) : epci.name));
        }
    }
    return texts;
}

using Bearers = std::map<std::string, std::set<Territory const*>>;

Bearers bearers(Gazetteer const& gazetteer) {
    Bearers list;
    for (Territory const& epci : gazetteer.territories(Level::epci)) {
        list[telling_letters(epci.name)].insert(&epci);
    }
    for (FormerTerritoryName const& former : gazetteer.former_territory_names()) {
        if (former.level == Level::epci) {
            list[telling_letters(former.name)].insert(
                gazetteer.territory(Level::epci, former.code));
        }
    }
    return list;
}

Question question_of(Pen& pen, Territory const& epci, std::string written) {
    Question question{.answers = {{Level::epci, epci.code}}};
    (pen.once_in(3) ? question.commune : question.organisation) = std::move(written);
    return question;
}

bool alone_in_departement(std::set<Territory const*> const& namesakes, Territory const& epci) {
    return std::count_if(namesakes.begin(), namesakes.end(), [&epci](Territory const* other) {
               return other->seat.departement() == epci.seat.departement();
           }) == 1;
}

}  // namespace

std::vector<QuestionSet> epci_sets(NameBook const& book, std::uint32_t seed) {
    Pen pen{seed};
    auto const& gazetteer = book.gazetteer();
    auto const borne_by = bearers(gazetteer);
    QuestionSet current{"EPCI and EPT", epci_target, {}};
    QuestionSet placed{"EPCI with département", epci_target, {}};
    QuestionSet former{"EPCI by their names of 2019", epci_target, {}};
    for (Territory const& epci : gazetteer.territories(Level::epci)) {
        auto const& namesakes = borne_by.at(telling_letters(epci.name));
        for (auto& written : writings(pen, epci)) {
            Question question = question_of(pen, epci, std::move(written));
            if (namesakes.size() == 1) {
                current.questions.push_back(question);
            }
            if (alone_in_departement(namesakes, epci) && pen.once_in(3)) {
                question.departement = epci.seat.departement();
                placed.questions.push_back(std::move(question));
            }
        }
    }
    for (FormerTerritoryName const& name : gazetteer.former_territory_names()) {
        if (name.level == Level::epci && borne_by.at(telling_letters(name.name)).size() == 1) {
            former.questions.push_back(
                question_of(pen, *gazetteer.territory(Level::epci, name.code), name.name));
        }
    }
    return {std::move(current), std::move(placed), std::move(former)};
}

}  // namespace epingle::bench
