#include "geodata/name_verdict.hpp"

#include "geodata/text_repair.hpp"
#include "geodata/thresholds.hpp"
#include "src/base/text.hpp"

#include <algorithm>

namespace epingle::geodata {

namespace {

/// A commune's own name goes before that of a part or of the past, and La Poste's comes last.
int rank_of(IndexedName const& name) noexcept {
    if (name.other == nullptr) {
        return 0;
    }
    return name.other->kind == NameKind::postal_label ? 2 : 1;
}

}  // namespace

std::uint32_t NameVerdict::population_of(Choice const& choice) const noexcept {
    return commune_of(choice).population.value_or(0);
}

Commune const& NameVerdict::commune_of(Choice const& choice) const noexcept {
    return index_.gazetteer.communes()[choice.commune];
}

std::vector<NameVerdict::Choice> NameVerdict::largest_first(std::vector<Choice> found) const {
    std::sort(found.begin(), found.end(), [this](Choice const& a, Choice const& b) {
        return population_of(a) != population_of(b) ? population_of(a) > population_of(b)
                                                    : a.commune < b.commune;
    });
    return found;
}

std::vector<NameVerdict::Choice> NameVerdict::choices(Matches const& matches) const {
    int best = 2;
    for (auto const number : matches.names) {
        best = std::min(best, rank_of(index_.names[number]));
    }
    std::vector<Choice> found;
    for (auto const number : matches.names) {
        auto const& name = index_.names[number];
        bool const known = std::any_of(found.begin(), found.end(), [&](Choice const& choice) {
            return choice.commune == name.commune;
        });
        if (!known && rank_of(name) == best) {
            found.push_back({name.commune, number});
        }
    }
    return found;
}

Placement NameVerdict::settle(Matches const& matches, Fit fit) const {
    auto const found = choices(matches);
    return found.size() == 1 ? Placement{placed(found[0], matches, fit)}
                             : settle_several(found, matches, fit);
}

Placement NameVerdict::settle_several(std::vector<Choice> const& found, Matches const& matches,
                                      Fit fit) const {
    auto const sorted = largest_first(found);
    bool const same_name = matches.how == ReasonKind::name || matches.how == ReasonKind::article;
    if (fit == Fit::inside && same_name) {
        if (auto const chosen = of_organisation(found)) {
            auto place = placed(*chosen, matches, fit);
            place.certainty = Certainty::probable;
            place.reason = {ReasonKind::name_and_hint,
                            "l’organisme « " + repaired(trim(organisation_)) + " »"};
            return place;
        }
        bool const own_names = rank_of(index_.names[sorted[0].name]) == 0;
        if (own_names && population_of(sorted[0]) >= thresholds::dominant_population &&
            population_of(sorted[0]) >= thresholds::dominant_ratio * population_of(sorted[1])) {
            auto place = placed(sorted[0], matches, fit);
            place.certainty = Certainty::probable;
            place.score -= thresholds::dominance;
            place.reason = {ReasonKind::dominant_namesake, {}};
            return place;
        }
    }
    if (fit == Fit::inside && same_name) {
        return homonyms(found, matches);
    }
    if (fit != Fit::inside) {
        return ambiguous(found, matches.score - thresholds::contradiction,
                         {ReasonKind::contradicting_hint, hints_.contradicting(found[0].commune)});
    }
    return ambiguous(found, matches.score, {ReasonKind::several_close, {}});
}

/// All that bear the name, then all that bore it or have a part that does.
Ambiguous NameVerdict::homonyms(std::span<Choice const> bearers, Matches const& matches) const {
    auto result = ambiguous(bearers, matches.score, {ReasonKind::homonyms, {}});
    std::vector<Choice> others;
    for (auto const number : matches.names) {
        auto const commune = index_.names[number].commune;
        auto const is_it = [commune](Choice const& known) { return known.commune == commune; };
        if (rank_of(index_.names[number]) < 2 &&
            std::none_of(bearers.begin(), bearers.end(), is_it) &&
            std::none_of(others.begin(), others.end(), is_it)) {
            others.push_back({commune, number});
        }
    }
    append(result, others, matches.score - thresholds::other_name);
    append(result, larger_towns_beginning_so(bearers), thresholds::first_words);
    return result;
}

void NameVerdict::append(Ambiguous& result, std::span<Choice const> found, double score) const {
    auto const more = ambiguous(found, score, {ReasonKind::homonyms, {}});
    for (Candidate const& candidate : more.candidates) {
        bool const known =
            std::any_of(result.candidates.begin(), result.candidates.end(),
                        [&](Candidate const& other) { return other.code == candidate.code; });
        if (!known) {
            result.candidates.push_back(candidate);
        }
    }
}

/// « Clermont » is several communes, and Clermont-Ferrand to most.
std::vector<NameVerdict::Choice> NameVerdict::larger_towns_beginning_so(
    std::span<Choice const> bearers) const {
    std::vector<Choice> found;
    auto const& name = index_.names[bearers.front().name];
    if (!hints_.empty() || !name.is_overshadowed) {
        return found;
    }
    for (auto const number : index_.names.starting_with(name.words)) {
        auto const& other = index_.names[number];
        Choice const choice{other.commune, number};
        if (other.other == nullptr && population_of(choice) >= thresholds::dominant_population) {
            found.push_back(choice);
        }
    }
    return found;
}

bool NameVerdict::is_sure(Choice const& choice, Matches const& matches) const {
    auto const& name = index_.names[choice.name];
    if (!matches.sure || (hints_.empty() && name.is_overshadowed)) {
        return false;
    }
    if (rank_of(name) < 2) {
        return true;
    }
    return std::any_of(name.other->postcodes.begin(), name.other->postcodes.end(),
                       [this](std::string const& code) { return hints_.names_postcode(code); });
}

Placed NameVerdict::placed(Choice const& choice, Matches const& matches, Fit fit) const {
    Placed place{.level = Level::commune,
                 .code = commune_of(choice).code.str(),
                 .certainty = Certainty::probable,
                 .score = matches.score,
                 .reason = {}};
    if (rank_of(index_.names[choice.name]) == 2) {
        place.score = std::min(place.score, thresholds::postal_label);
    }
    if (fit != Fit::inside) {
        place.score -= thresholds::contradiction;
        place.reason = {ReasonKind::contradicting_hint, hints_.contradicting(choice.commune)};
        return place;
    }
    place.certainty = is_sure(choice, matches) ? Certainty::exact : Certainty::probable;
    place.reason = reason_of(choice, matches);
    return place;
}

Reason NameVerdict::reason_of(Choice const& choice, Matches const& matches) const {
    auto const& name = index_.names[choice.name];
    auto const& commune = commune_of(choice);
    if (matches.how != ReasonKind::name) {
        return {matches.how,
                name.other == nullptr ? commune.name : in_french(*name.other, commune)};
    }
    if (name.other != nullptr) {
        return {ReasonKind::other_name, in_french(*name.other, commune)};
    }
    if (hints_.empty()) {
        return {matches.how, name.is_overshadowed
                                 ? "mais une grande ville a un nom qui commence ainsi"
                             : matches.sure ? std::string{}
                                            : commune.name};
    }
    if (auto const* const postcode = hints_.postcode()) {
        if (auto const* part = index_.arrondissement(commune.code, postcode->text)) {
            return {ReasonKind::other_name, in_french(*part, commune)};
        }
    }
    int namesakes = 0;
    index_.names.for_each_spelt(name.letters, [&](NameIndex::Number number) {
        auto const& other = index_.names[number];
        namesakes += other.other == nullptr && other.words == name.words ? 1 : 0;
    });
    return namesakes > 1 ? Reason{ReasonKind::name_and_hint, hints_.first()}
                         : Reason{ReasonKind::name, {}};
}

Ambiguous NameVerdict::ambiguous(std::span<Choice const> found, double score, Reason reason) const {
    std::vector<Choice> sorted{found.begin(), found.end()};
    std::sort(sorted.begin(), sorted.end(), [this](Choice const& a, Choice const& b) {
        auto const more = population_of(a) <=> population_of(b);
        return more != 0 ? more > 0 : commune_of(a).code < commune_of(b).code;
    });
    if (reason.kind != ReasonKind::homonyms && sorted.size() > thresholds::most_close_candidates) {
        sorted.resize(thresholds::most_close_candidates);
    }
    Ambiguous result{.candidates = {}, .reason = std::move(reason)};
    for (Choice const& choice : sorted) {
        result.candidates.push_back({Level::commune, commune_of(choice).code.str(),
                                     std::max(0.0, score - thresholds::ambiguity)});
    }
    return result;
}

Placement NameVerdict::both(Matches const& inside, Matches const& elsewhere) const {
    auto all = choices(inside);
    for (Choice const& choice : choices(elsewhere)) {
        bool const known = std::any_of(all.begin(), all.end(), [&](Choice const& other) {
            return other.commune == choice.commune;
        });
        if (!known) {
            all.push_back(choice);
        }
    }
    if (all.size() == 1) {
        return placed(all[0], inside, Fit::inside);
    }
    auto const contradicted = choices(elsewhere).front().commune;
    return ambiguous(all, inside.score,
                     {ReasonKind::contradicting_hint, hints_.contradicting(contradicted)});
}

/// The one choice that lies in the territory of the member's organisation.
std::optional<NameVerdict::Choice> NameVerdict::of_organisation(
    std::span<Choice const> found) const {
    if (trim(organisation_).empty() || organisation_.size() > thresholds::longest_cell) {
        return std::nullopt;
    }
    auto const place =
        index_.organisations.read(repaired(organisation_), [](Territory const&) { return true; });
    std::optional<Choice> chosen;
    for (Choice const& choice : found) {
        bool const within = std::any_of(
            place.territories.begin(), place.territories.end(), [&](TerritoryMatch const& match) {
                auto const members = index_.gazetteer.members_of(*match.territory);
                return std::binary_search(members.begin(), members.end(), choice.commune);
            });
        if (within && chosen) {
            return std::nullopt;
        }
        chosen = within ? std::optional{choice} : chosen;
    }
    return chosen;
}

}  // namespace epingle::geodata
