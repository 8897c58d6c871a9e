#include "tools/bench/geocoding/question.hpp"

#include <algorithm>

namespace epingle::bench {

using namespace geodata;

namespace {

bool holds(std::vector<Answer> const& answers, Level level, std::string_view code) {
    return std::any_of(answers.begin(), answers.end(), [&](Answer const& answer) {
        return answer.level == level && answer.code == code;
    });
}

bool is_right(Question const& question, Placed const& placed) {
    bool const exact = placed.certainty == Certainty::exact;
    switch (question.expectation) {
        case Expectation::place:
            return holds(question.answers, placed.level, placed.code);
        case Expectation::probable:
        case Expectation::doubt:
            return !exact && holds(question.answers, placed.level, placed.code);
        case Expectation::choice:
            return !exact && placed.reason.kind == ReasonKind::dominant_namesake &&
                   placed.code == question.answers.front().code;
        case Expectation::nothing:
            break;
    }
    return false;
}

std::size_t answers_among(Question const& question, std::vector<Candidate> const& candidates) {
    return static_cast<std::size_t>(
        std::count_if(candidates.begin(), candidates.end(), [&](Candidate const& candidate) {
            return holds(question.answers, candidate.level, candidate.code);
        }));
}

bool may_stay_open(Question const& question) {
    return question.expectation == Expectation::doubt ||
           question.expectation == Expectation::nothing;
}

double percent(std::size_t part, std::size_t all) {
    return all == 0 ? 100 : 100 * static_cast<double>(part) / static_cast<double>(all);
}

std::size_t& place_in(Tally& tally, Question const& question, Placement const& placement) {
    if (auto const* placed = std::get_if<Placed>(&placement)) {
        bool const exact = placed->certainty == Certainty::exact;
        if (is_right(question, *placed)) {
            return exact ? tally.exact : tally.probable;
        }
        return exact ? tally.wrong_exact : tally.wrong_probable;
    }
    if (may_stay_open(question)) {
        return tally.doubted;
    }
    auto const* const ambiguous = std::get_if<Ambiguous>(&placement);
    if (ambiguous == nullptr) {
        return tally.unplaced;
    }
    auto const found = answers_among(question, ambiguous->candidates);
    if (question.expectation == Expectation::choice && found == question.answers.size()) {
        return tally.doubted;
    }
    return found > 0 ? tally.choice : tally.no_choice;
}

}  // namespace

PlaceQuery Question::query() const noexcept {
    return {.commune = commune,
            .postcode = postcode,
            .departement = departement,
            .insee_code = insee_code,
            .organisation = organisation,
            .region = region,
            .epci = epci};
}

std::string Question::str() const {
    std::string text;
    for (auto const* cell :
         {&commune, &postcode, &departement, &insee_code, &organisation, &region, &epci}) {
        text += *cell + " | ";
    }
    text += "true";
    for (Answer const& answer : answers) {
        text += ' ' + answer.code;
    }
    return text;
}

double Tally::recall() const noexcept {
    return percent(right(), all());
}

double Tally::wrongly_asserted() const noexcept {
    return all() == 0 ? 0 : percent(wrong(), all());
}

double Tally::precision() const noexcept {
    return percent(exact + probable, exact + probable + wrong());
}

bool Tally::meets(Target const& target) const noexcept {
    return (!target.recall || recall() >= *target.recall) && wrongly_asserted() <= target.wrong &&
           wrong_exact == 0;
}

Tally& Tally::operator+=(Tally const& other) noexcept {
    for (auto const member :
         {&Tally::exact, &Tally::probable, &Tally::doubted, &Tally::choice, &Tally::no_choice,
          &Tally::unplaced, &Tally::wrong_probable, &Tally::wrong_exact}) {
        this->*member += other.*member;
    }
    return *this;
}

bool count(Tally& tally, Question const& question, Placement const& placement) {
    auto const before = tally.right();
    ++place_in(tally, question, placement);
    return tally.right() > before;
}

}  // namespace epingle::bench
