#include "tools/bench/geocoding/noise_sets.hpp"

#include "tools/bench/geocoding/french_text.hpp"
#include "tools/bench/geocoding/kinds.hpp"

#include <utility>

namespace epingle::bench {

using namespace geodata;

namespace {

constexpr std::uint32_t town = 2000;
constexpr Target noise_target{.recall = 99, .wrong = 0.1};
constexpr std::size_t least_start_alone = 14;
/// Draws for each commune wanted: few names have, say, a « lez » to write in another way.
constexpr std::size_t patience = 400;

Commune const& drawn(Pen& pen, Gazetteer const& gazetteer, bool large) {
    for (;;) {
        Commune const& commune = pen.pick(gazetteer.communes());
        if (!large || commune.population.value_or(0) >= town) {
            return commune;
        }
    }
}

bool has_one_answer(NameBook const& book, Kind const& kind, std::string const& written,
                    Commune const& commune, Scope scope) {
    switch (kind.left) {
        case Left::letters:
            return book.only_bearer(commune.name, commune, scope);
        case Left::nouns:
            return book.only_bearer_loosely(commune.name, commune, scope) &&
                   book.only_bearer(written, commune, Scope::france);
        case Left::start:
            if (scope == Scope::france && written.size() < least_start_alone) {
                return false;
            }
            break;
        case Left::likeness:
            break;
    }
    return book.stands_apart(written, commune, scope);
}

std::string departement_cell(Writer const& by) {
    std::string const& code = by.commune.departement;
    std::string const& name = by.gazetteer.territory(Level::departement, code)->name;
    return by.pen.pick(std::initializer_list<std::string>{
        code, code, name, capitals(name), code + " - " + name, name + " (" + code + ')'});
}

/// The question with each hint that leaves it one answer.
void ask(QuestionSet& set, NameBook const& book, Kind const& kind, Writer const& by) {
    Question question{.commune = kind.write(by),
                      .answers = {{Level::commune, by.commune.code.str()}}};
    if (question.commune.empty() || question.commune == by.commune.name) {
        return;
    }
    bool const in_departement =
        has_one_answer(book, kind, question.commune, by.commune, Scope::departement);
    if (kind.placed) {
        if (in_departement) {
            set.questions.push_back(question);
        }
        return;
    }
    if (has_one_answer(book, kind, question.commune, by.commune, Scope::france)) {
        set.questions.push_back(question);
    }
    if (in_departement) {
        Question hinted = question;
        hinted.departement = departement_cell(by);
        set.questions.push_back(hinted);
        if (!by.commune.postcodes.empty()) {
            question.postcode = by.pen.pick(by.commune.postcodes);
            set.questions.push_back(question);
        }
    }
}

QuestionSet set_of(NameBook const& book, Kind const& kind, std::uint32_t seed,
                   std::size_t communes) {
    QuestionSet set{std::string{kind.name}, noise_target, {}};
    Pen pen{seed};
    std::size_t asked = 0;
    for (std::size_t draw = 0; asked < communes && draw < communes * patience; ++draw) {
        auto const before = set.questions.size();
        auto const& commune = drawn(pen, book.gazetteer(), asked % 2 == 1);
        ask(set, book, kind, {pen, book.gazetteer(), commune});
        asked += set.questions.size() > before ? 1U : 0U;
    }
    return set;
}

}  // namespace

std::vector<QuestionSet> noise_sets(NameBook const& book, std::uint32_t seed,
                                    std::size_t per_kind) {
    std::vector<QuestionSet> sets;
    for (auto const kinds : {habits(), slips()}) {
        for (Kind const& kind : kinds) {
            // Each kind draws from its own seed: one more kind does not change the others.
            sets.push_back(
                set_of(book, kind, seed + static_cast<std::uint32_t>(sets.size()), per_kind));
        }
    }
    return sets;
}

std::vector<Question> slips_for_speed(NameBook const& book, std::uint32_t seed, std::size_t count,
                                      bool with_departement) {
    std::vector<Question> questions;
    Pen pen{seed};
    while (questions.size() < count) {
        auto const& commune = drawn(pen, book.gazetteer(), false);
        auto const& kind = pen.pick(slips());
        Question question{.commune = kind.write({pen, book.gazetteer(), commune})};
        if (question.commune.empty()) {
            continue;
        }
        if (with_departement) {
            question.departement = commune.departement;
        }
        questions.push_back(std::move(question));
    }
    return questions;
}

}  // namespace epingle::bench
