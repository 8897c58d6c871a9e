#include "tools/bench/geocoding_sets.hpp"

#include "geodata/place_name.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <random>

namespace epingle::bench {

using namespace geodata;

namespace {

using ByName = std::map<std::string, std::vector<Commune const*>>;

ByName by_folded_name(Gazetteer const& gazetteer) {
    ByName names;
    for (Commune const& commune : gazetteer.communes()) {
        names[std::string{PlaceName{commune.name}.words()}].push_back(&commune);
    }
    return names;
}

std::string in_capitals(std::string_view name) {
    std::string text = fold(name);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// La Poste's way: « ST ETIENNE ».
std::string postal(std::string_view name) {
    std::string const capitals = in_capitals(name);
    std::string text;
    for (auto const word : split(capitals, ' ')) {
        auto const shortened = word == "SAINT" ? "ST" : word == "SAINTE" ? "STE" : word;
        text.append(text.empty() ? "" : " ").append(shortened);
    }
    return text;
}

bool is_answer(Question const& question, Level level, std::string_view code) {
    return question.level == level && question.code == code && !code.empty();
}

template <class Add>
QuestionSet homonyms(Gazetteer const& gazetteer, std::string name, Add add) {
    QuestionSet set{std::move(name), {}};
    for (auto const& [words, communes] : by_folded_name(gazetteer)) {
        for (Commune const* commune : communes) {
            if (communes.size() > 1) {
                add(set, *commune);
            }
        }
    }
    return set;
}

/// Slips, drawn one after the other from one generator.
class Slips {
public:
    explicit Slips(std::uint32_t seed) : random_{seed} {}

    std::size_t below(std::size_t bound) { return random_() % bound; }

    /// One letter added, dropped, replaced, doubled, or swapped with its neighbour.
    std::string edited(std::string_view name) {
        std::string text{in_capitals(name)};
        auto const at = 1 + below(text.size() - 2);
        auto const letter = static_cast<char>('A' + below(26));
        switch (below(5)) {
            case 0:
                text.insert(at, 1, letter);
                break;
            case 1:
                text.erase(at, 1);
                break;
            case 2:
                text[at] = letter;
                break;
            case 3:
                text.insert(at, 1, text[at]);
                break;
            default:
                std::swap(text[at], text[at + 1]);
                break;
        }
        return text;
    }

    std::string written(Commune const& commune) {
        std::string const& name = commune.name;
        switch (below(8)) {
            case 0:
                return in_capitals(name);
            case 1:
                return postal(name) + " CEDEX " + std::to_string(1 + below(9));
            case 2:
                return name + " (" + commune.departement + ")";
            case 3:
                return "Mairie de " + name;
            case 4:
                return commune.postcodes.empty() ? name : commune.postcodes[0] + ' ' + name;
            case 5:
                return std::string{PlaceName{name}.letters()};
            default:
                return name.size() > 6 ? edited(name) : in_capitals(name);
        }
    }

private:
    std::mt19937 random_;
};

}  // namespace

bool count(Tally& tally, Question const& question, Placement const& placement) {
    if (auto const* placed = std::get_if<Placed>(&placement)) {
        bool const exact = placed->certainty == Certainty::exact;
        bool const right = is_answer(question, placed->level, placed->code);
        ++(right ? (exact ? tally.right_exact : tally.right_probable)
                 : (exact ? tally.wrong_exact : tally.wrong_probable));
        return right;
    }
    if (auto const* ambiguous = std::get_if<Ambiguous>(&placement)) {
        bool const right = std::any_of(
            ambiguous->candidates.begin(), ambiguous->candidates.end(),
            [&](Candidate const& one) { return is_answer(question, one.level, one.code); });
        ++(right ? tally.ambiguous_right : tally.ambiguous_wrong);
        return right || question.code.empty();
    }
    ++tally.unplaced;
    return question.code.empty();
}

QuestionSet unique_names(Gazetteer const& gazetteer) {
    QuestionSet set{"unique names as official", {}};
    for (auto const& [words, communes] : by_folded_name(gazetteer)) {
        if (communes.size() == 1) {
            set.questions.push_back(
                {.commune = communes[0]->name, .code = communes[0]->code.str()});
        }
    }
    return set;
}

QuestionSet homonyms_alone(Gazetteer const& gazetteer) {
    return homonyms(gazetteer, "homonyms alone", [](QuestionSet& set, Commune const& commune) {
        set.questions.push_back({.commune = commune.name, .code = commune.code.str()});
    });
}

QuestionSet homonyms_with_departement(Gazetteer const& gazetteer) {
    return homonyms(gazetteer, "homonyms with département",
                    [](QuestionSet& set, Commune const& commune) {
                        set.questions.push_back({.commune = commune.name,
                                                 .departement = commune.departement,
                                                 .code = commune.code.str()});
                    });
}

QuestionSet homonyms_with_postcode(Gazetteer const& gazetteer) {
    return homonyms(
        gazetteer, "homonyms with postcode", [](QuestionSet& set, Commune const& commune) {
            for (auto const& postcode : commune.postcodes) {
                set.questions.push_back(
                    {.commune = commune.name, .postcode = postcode, .code = commune.code.str()});
            }
        });
}

QuestionSet postal_capitals(Gazetteer const& gazetteer) {
    QuestionSet set{"La Poste's capitals with postcode", {}};
    for (Commune const& commune : gazetteer.communes()) {
        for (auto const& postcode : commune.postcodes) {
            set.questions.push_back({.commune = postal(commune.name),
                                     .postcode = postcode,
                                     .code = commune.code.str()});
        }
    }
    return set;
}

/// Labels that another commune of the postcode bears too (a post office for several) are no
/// question: nobody could tell.
QuestionSet postal_labels(Gazetteer const& gazetteer) {
    QuestionSet set{"La Poste's own labels with postcode", {}};
    auto const names = by_folded_name(gazetteer);
    std::map<std::string, std::size_t> bearers;
    for (OtherName const& other : gazetteer.other_names()) {
        ++bearers[other.name];
    }
    for (OtherName const& other : gazetteer.other_names()) {
        for (auto const& postcode : other.postcodes) {
            if (other.kind == NameKind::postal_label && bearers[other.name] == 1 &&
                !names.contains(std::string{PlaceName{other.name}.words()})) {
                set.questions.push_back(
                    {.commune = other.name, .postcode = postcode, .code = other.commune.str()});
            }
        }
    }
    return set;
}

QuestionSet other_names(Gazetteer const& gazetteer, bool with_departement) {
    QuestionSet set{with_departement ? "former names and parts with département"
                                     : "former names and parts alone",
                    {}};
    for (OtherName const& other : gazetteer.other_names()) {
        if (other.kind == NameKind::postal_label) {
            continue;
        }
        auto const& commune = *gazetteer.commune(other.commune.text());
        set.questions.push_back(
            {.commune = other.name,
             .departement = with_departement ? commune.departement : std::string{},
             .code = commune.code.str()});
    }
    return set;
}

QuestionSet organisations(Gazetteer const& gazetteer) {
    QuestionSet set{"organisations", {}};
    auto const add = [&set](std::string name, Territory const& territory, std::string where) {
        set.questions.push_back({.departement = std::move(where),
                                 .organisation = std::move(name),
                                 .level = territory.level,
                                 .code = territory.code});
    };
    for (Territory const& departement : gazetteer.territories(Level::departement)) {
        if (departement.code.starts_with("98") || departement.code == "977") {
            continue;
        }
        add("SDIS " + departement.code, departement, {});
        add("Conseil départemental " + departement.name, departement, {});
        add("CDG" + departement.code, departement, {});
        add("PREFECTURE DE " + in_capitals(departement.name), departement, {});
    }
    for (Territory const& region : gazetteer.territories(Level::region)) {
        add("Région " + region.name, region, {});
        add("Conseil régional de " + region.name, region, {});
    }
    for (Territory const& epci : gazetteer.territories(Level::epci)) {
        add(epci.name, epci, std::string{epci.seat.departement()});
        add(in_capitals(epci.name), epci, std::string{epci.seat.departement()});
    }
    for (Commune const& commune : gazetteer.communes()) {
        set.questions.push_back({.departement = commune.departement,
                                 .organisation = "Mairie de " + commune.name,
                                 .code = commune.code.str()});
    }
    return set;
}

QuestionSet negatives() {
    QuestionSet set{"negatives", {}};
    for (std::string const text : {"Télétravail",
                                   "Bruxelles",
                                   "N/A",
                                   "néant",
                                   "à définir",
                                   "Genève",
                                   "Londres",
                                   "inconnu",
                                   "France",
                                   "Belgique",
                                   "Luxembourg",
                                   "itinérant",
                                   "toute la France",
                                   "La Mairie",
                                   "Zone industrielle",
                                   "Centre-ville",
                                   "Rue de la République",
                                   "xxxx",
                                   "test",
                                   "12 rue X",
                                   "Chez moi",
                                   "Europe",
                                   "Montréal (Canada)",
                                   "Plusieurs communes",
                                   "???",
                                   "siège",
                                   "Bureau"}) {
        set.questions.push_back({.commune = text});
    }
    return set;
}

QuestionSet slips(Gazetteer const& gazetteer, Hint hint, std::size_t count) {
    constexpr std::uint32_t seed = 63003;
    QuestionSet set{hint == Hint::none          ? "slips, nothing else said"
                    : hint == Hint::departement ? "slips with département"
                                                : "slips with postcode",
                    {}};
    auto const communes = gazetteer.communes();
    auto const names = by_folded_name(gazetteer);
    Slips pen{seed};
    while (set.questions.size() < count) {
        auto const& commune = communes[pen.below(communes.size())];
        bool const unique = names.at(std::string{PlaceName{commune.name}.words()}).size() == 1;
        if (commune.postcodes.empty() || (hint == Hint::none && !unique)) {
            continue;
        }
        Question question{.commune = pen.written(commune), .code = commune.code.str()};
        if (hint == Hint::postcode) {
            question.postcode = commune.postcodes[pen.below(commune.postcodes.size())];
        } else if (hint == Hint::departement) {
            question.departement = commune.departement;
        }
        set.questions.push_back(std::move(question));
    }
    return set;
}

namespace {

/// Cells of one line; a quoted one may hold the separator.
std::vector<std::string> cells_of(std::string const& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (char const character : line) {
        if (character == '"') {
            quoted = !quoted;
        } else if (character == ';' && !quoted) {
            cells.emplace_back();
        } else if (character != '\r') {
            cells.back().push_back(character);
        }
    }
    return cells;
}

}  // namespace

QuestionSet vaccination_centres(std::filesystem::path const& csv, Gazetteer const& gazetteer) {
    std::ifstream in{csv};
    std::string line;
    std::getline(in, line);
    auto const header = cells_of(line);
    auto const column = [&header, &csv](std::string_view name) {
        auto const found = std::find(header.begin(), header.end(), name);
        if (found == header.end()) {
            throw Error{ErrorKind::bad_input,
                        csv.string() + " n’a pas de colonne " + std::string{name} + "."};
        }
        return static_cast<std::size_t>(found - header.begin());
    };
    auto const name = column("com_nom");
    auto const postcode = column("com_cp");
    auto const code = column("com_insee");
    QuestionSet set{"vaccination centres, January 2021", {}};
    while (std::getline(in, line)) {
        auto const cells = cells_of(line);
        if (cells.size() <= std::max({name, postcode, code}) || cells[name].empty()) {
            continue;
        }
        auto const* const commune = gazetteer.commune_of_any_code(cells[code]);
        set.questions.push_back({.commune = cells[name],
                                 .postcode = cells[postcode],
                                 .code = commune == nullptr ? std::string{} : commune->code.str()});
    }
    return set;
}

}  // namespace epingle::bench
