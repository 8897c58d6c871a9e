#include "tools/bench/geocoding/code_sets.hpp"

#include "tools/bench/geocoding/french_text.hpp"
#include "tools/bench/geocoding/pen.hpp"

#include <array>
#include <utility>

namespace epingle::bench {

using namespace geodata;

namespace {

using Texts = std::initializer_list<std::string>;
constexpr Target noise_target{.recall = 99, .wrong = 0.1};

Question question_of(Commune const& commune) {
    return {.commune = commune.name, .answers = {{Level::commune, commune.code.str()}}};
}

constexpr std::array<std::string_view, 20> roman{
    "I",  "II",  "III",  "IV",  "V",  "VI",  "VII",  "VIII",  "IX",  "X",
    "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"};

std::string arrondissement_written(Pen& pen, std::string const& city, std::size_t number,
                                   std::string const& postcode) {
    std::string const n = std::to_string(number);
    std::string const two = number < 10 ? '0' + n : n;
    std::string const nth = n + (number == 1 ? "er" : pen.pick(Texts{"e", "ème", "eme", "è"}));
    std::string const upper = capitals(city);
    std::string const numeral{roman[number - 1]};
    return pen.pick(Texts{city + ' ' + nth, upper + ' ' + numeral, city + ' ' + two,
                          city + ' ' + nth + " arrondissement", postcode + ' ' + city,
                          upper + ' ' + capitals(nth), city + ' ' + n, city + " (" + nth + ')',
                          city + ' ' + nth + " arr.", nth + " arrondissement de " + city,
                          city + '-' + nth, city + ", " + nth, upper + " CEDEX " + two,
                          postcode + ' ' + upper + " CEDEX " + two, upper + two});
}

QuestionSet arrondissements(NameBook const& book, Pen& pen) {
    QuestionSet set{"arrondissements", noise_target, {}};
    constexpr int writings = 12;
    for (OtherName const& other : book.gazetteer().other_names()) {
        if (other.kind != NameKind::arrondissement || other.postcodes.empty()) {
            continue;
        }
        auto const& commune = *book.gazetteer().commune(other.commune.text());
        // 75112 is the 12th of Paris, 69383 the 3rd of Lyon, 13208 the 8th of Marseille.
        auto const number = std::stoul(other.code.substr(3)) % 80;
        for (int i = 0; i < writings; ++i) {
            Question question = question_of(commune);
            question.commune =
                arrondissement_written(pen, commune.name, number, other.postcodes.front());
            set.questions.push_back(std::move(question));
        }
    }
    return set;
}

/// Corsica written 20, in the département's column or the cell, and overseas.
std::pair<QuestionSet, QuestionSet> islands(NameBook const& book, Pen& pen) {
    QuestionSet corsica{"Corsica as 20, 2a, 201", noise_target, {}};
    QuestionSet overseas{"overseas", noise_target, {}};
    for (Commune const& commune : book.gazetteer().communes()) {
        std::string const& d = commune.departement;
        bool const corsican = d == "2A" || d == "2B";
        if ((!corsican && !d.starts_with('9')) || d.size() + (corsican ? 1 : 0) != 3 ||
            !book.only_bearer(commune.name, commune, Scope::departement)) {
            continue;
        }
        std::string const lower{"2" + std::string{d == "2A" ? "a" : "b"}};
        std::string const& name = book.gazetteer().territory(Level::departement, d)->name;
        Question column = question_of(commune);
        Question cell = column;
        if (!corsican) {
            column.departement = pen.pick(Texts{d, name, capitals(name)});
            cell.commune += " (" + pen.pick(Texts{d, name}) + ')';
            overseas.questions.insert(overseas.questions.end(), {column, cell});
        } else if (book.only_bearer(commune.name, commune, Scope::france)) {
            column.departement = pen.pick(Texts{"20", lower, d, name, "Corse"});
            cell.commune += " (" + pen.pick(Texts{"20", d, "Corse", name}) + ')';
            corsica.questions.insert(corsica.questions.end(), {column, cell});
        }
    }
    return {std::move(corsica), std::move(overseas)};
}

/// What spreadsheets make of a number: 01004 → 1004, « 1004.0 », « ="01004" ».
std::string damaged(Pen& pen, std::string const& code) {
    if (code[0] == '0' && !pen.once_in(4)) {
        std::string const less = code.substr(1);
        return pen.pick(Texts{less, less + ".0", less + ",0"});
    }
    if (code[1] > '9') {
        return code.substr(0, 1) + (code[1] == 'A' ? 'a' : 'b') + code.substr(2);
    }
    return pen.pick(Texts{code + ".0", "=\"" + code + '"', '\'' + code,
                          code.substr(0, 2) + ' ' + code.substr(2),
                          code.substr(0, 2) + "\u00A0" + code.substr(2)});
}

QuestionSet damaged_codes(NameBook const& book, Pen& pen, std::size_t count) {
    QuestionSet set{"INSEE codes out of a spreadsheet", noise_target, {}};
    while (set.questions.size() < count) {
        auto const& commune = pen.pick(book.gazetteer().communes());
        Question question = question_of(commune);
        question.insee_code = damaged(pen, commune.code.str());
        set.questions.push_back(question);
        question.commune.clear();
        set.questions.push_back(std::move(question));
    }
    return set;
}

QuestionSet damaged_postcodes(NameBook const& book, Pen& pen, std::size_t count) {
    QuestionSet set{"postcodes out of a spreadsheet", noise_target, {}};
    while (set.questions.size() < count) {
        auto const& commune = pen.pick(book.gazetteer().communes());
        if (commune.postcodes.empty() ||
            !book.only_bearer(commune.name, commune, Scope::departement)) {
            continue;
        }
        auto const& postcode = pen.pick(commune.postcodes);
        Question question = question_of(commune);
        question.postcode = pen.pick(Texts{damaged(pen, postcode), damaged(pen, postcode),
                                           "F-" + postcode, postcode + " CEDEX", "FR " + postcode});
        set.questions.push_back(std::move(question));
    }
    return set;
}

/// A name that stands apart, beside the département, postcode or INSEE code of another commune.
QuestionSet contradictions(NameBook const& book, Pen& pen, std::size_t count) {
    QuestionSet set{"contradicting hints", {.recall = {}, .wrong = 0.1}, {}};
    while (set.questions.size() < count) {
        auto const& commune = pen.pick(book.gazetteer().communes());
        auto const& other = pen.pick(book.gazetteer().communes());
        if (other.departement.size() != 2 || other.departement == commune.departement ||
            !book.stands_apart(commune.name, commune, Scope::france) ||
            book.resembles_one_of(commune.name, other.departement)) {
            continue;
        }
        Question question = question_of(commune);
        question.expectation = Expectation::doubt;
        switch (pen.below(4)) {
            case 0:
                question.departement = other.departement;
                break;
            case 1:
                question.postcode = other.postcodes.front();
                break;
            case 2:
                question.commune += " (" + other.departement + ')';
                break;
            default:
                question.insee_code = other.code.str();
                question.answers.push_back({Level::commune, other.code.str()});
                break;
        }
        set.questions.push_back(std::move(question));
    }
    return set;
}

/// Its only commune, or a choice of all that it serves.
QuestionSet postcodes_alone(NameBook const& book, Pen& pen, std::size_t count) {
    QuestionSet set{"postcodes alone", noise_target, {}};
    while (set.questions.size() < count) {
        auto const& drawn = pen.pick(book.gazetteer().communes());
        if (drawn.postcodes.empty()) {
            continue;
        }
        Question question{.postcode = pen.pick(drawn.postcodes)};
        for (auto const index : book.gazetteer().communes_of_postcode(question.postcode)) {
            question.answers.push_back(
                {Level::commune, book.gazetteer().communes()[index].code.str()});
        }
        question.expectation =
            question.answers.size() == 1 ? Expectation::place : Expectation::choice;
        set.questions.push_back(std::move(question));
    }
    return set;
}

}  // namespace

std::vector<QuestionSet> code_sets(NameBook const& book, std::uint32_t seed, std::size_t per_set) {
    Pen pen{seed};
    std::vector<QuestionSet> sets{arrondissements(book, pen)};
    auto [corsica, overseas] = islands(book, pen);
    sets.push_back(std::move(corsica));
    sets.push_back(std::move(overseas));
    for (auto const make : {damaged_codes, damaged_postcodes, postcodes_alone, contradictions}) {
        sets.push_back(make(book, pen, per_set));
    }
    return sets;
}

}  // namespace epingle::bench
