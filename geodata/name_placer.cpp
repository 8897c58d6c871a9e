#include "geodata/name_placer.hpp"

#include "geodata/text_repair.hpp"
#include "geodata/thresholds.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <array>

namespace epingle::geodata {

namespace {

/// A commune's own name goes before that of a part or of the past, and La Poste's comes last.
int rank_of(IndexedName const& name) noexcept {
    if (name.other == nullptr) {
        return 0;
    }
    return name.other->kind == NameKind::postal_label ? 2 : 1;
}

bool is_one_edit(Matches const& slips) noexcept {
    return slips.score > thresholds::edited - 1.5 * thresholds::per_edit;
}

}  // namespace

std::uint32_t NamePlacer::population_of(Choice const& choice) const noexcept {
    return commune_of(choice).population.value_or(0);
}

Commune const& NamePlacer::commune_of(Choice const& choice) const noexcept {
    return index_.gazetteer.communes()[choice.commune];
}

Matches NamePlacer::fitting(Matches matches, Fit fit) const {
    if (!hints_.empty()) {
        std::erase_if(matches.names, [&](NameIndex::Number name) {
            return hints_.fit_of(index_.names[name].commune) != fit;
        });
    }
    return matches;
}

std::optional<Placement> NamePlacer::equal(std::span<PlaceName const> names, bool sure) const {
    for (PlaceName const& name : names) {
        auto matches = fitting(index_.search.equal(name), Fit::inside);
        if (!matches.empty()) {
            matches.sure = matches.sure && sure;
            return settle(matches, Fit::inside);
        }
        for (auto& marked : index_.search.equal_but_for_losses(name)) {
            if (auto const fit = fitting(std::move(marked), Fit::inside); !fit.empty()) {
                return settle(fit, Fit::inside);
            }
        }
    }
    return std::nullopt;
}

std::optional<Placement> NamePlacer::equal_parts(std::span<PlaceName const> parts) const {
    Matches all{ReasonKind::name, thresholds::first_words, false, {}};
    for (PlaceName const& part : parts) {
        auto const matches = fitting(index_.search.equal(part), Fit::inside);
        all.names.insert(all.names.end(), matches.names.begin(), matches.names.end());
    }
    return all.empty() ? std::nullopt : std::optional{settle(all, Fit::inside)};
}

std::optional<Placement> NamePlacer::but_for_article(std::span<PlaceName const> names) const {
    for (PlaceName const& name : names) {
        auto matches = fitting(index_.search.but_for_article(name), Fit::inside);
        // An article that is missing is usual; one that the name has not is a doubt.
        matches.sure = !hints_.empty() && leading_article(name.words()) == 0;
        if (!matches.empty()) {
            return settle(matches, Fit::inside);
        }
    }
    return std::nullopt;
}

std::optional<Placement> NamePlacer::near(std::span<PlaceName const> names) const {
    auto const elsewhere = equal_elsewhere(names);
    for (PlaceName const& name : names) {
        auto const found = first_words(name);
        // Where the hints contradict a name, several that begin so are no answer.
        if (found && (std::holds_alternative<Placed>(*found) || elsewhere.matches.empty())) {
            return found;
        }
    }
    Matches cut;
    for (PlaceName const& name : names) {
        cut = cut.empty() ? cut_short(name) : cut;
    }
    if (!cut.empty() && elsewhere.matches.empty()) {
        return settle(with_one_slip(std::move(cut), names.front()), Fit::inside);
    }
    if (auto found = slips(names, elsewhere)) {
        return found;
    }
    if (!cut.empty()) {
        return both(cut, elsewhere);
    }
    if (!elsewhere.matches.empty() && elsewhere.fit == Fit::near) {
        return settle(elsewhere.matches, elsewhere.fit);
    }
    if (hints_.empty()) {
        return std::nullopt;
    }
    if (auto found = by_resemblance(names, elsewhere)) {
        return found;
    }
    if (!elsewhere.matches.empty()) {
        return settle(elsewhere.matches, elsewhere.fit);
    }
    return near_postcode(names);
}

std::optional<Placement> NamePlacer::same_words(std::span<PlaceName const> names) const {
    for (PlaceName const& name : names) {
        auto same = fitting(index_.search.same_significant_words(name), Fit::inside);
        if (same.empty()) {
            continue;
        }
        // « SAINT MARTIN DE BOSC » may also be Boscherville's, cut short.
        auto const cut = cut_short(name);
        same.names.insert(same.names.end(), cut.names.begin(), cut.names.end());
        return settle(same, Fit::inside);
    }
    return std::nullopt;
}

/// Names equal to what is written, of communes that the hints contradict as little as can be.
NamePlacer::Elsewhere NamePlacer::equal_elsewhere(std::span<PlaceName const> names) const {
    for (Fit const fit : {Fit::near, Fit::partly, Fit::outside}) {
        for (PlaceName const& name : names) {
            auto matches = hints_.empty() ? Matches{} : fitting(index_.search.equal(name), fit);
            if (!matches.empty()) {
                matches.sure = false;
                return {std::move(matches), fit};
            }
        }
    }
    return {};
}

/// « Boulogne » with 62: the names that go on; one of them, or the one people shorten.
std::optional<Placement> NamePlacer::first_words(PlaceName const& name) const {
    auto const matches = fitting(index_.search.beginning_with(name), Fit::inside);
    auto const found = largest_first(choices(matches));
    if (found.empty()) {
        return std::nullopt;
    }
    auto const letters = name.letters().size();
    bool const town = letters >= thresholds::first_words_of_town &&
                      population_of(found[0]) >= thresholds::shortened_town;
    bool const short_alone = hints_.empty() && !town && letters < thresholds::first_words_in_france;
    if (found.size() == 1) {
        return short_alone ? std::nullopt : std::optional{placed(found[0], matches, Fit::inside)};
    }
    bool const shortened =
        !hints_.empty() && population_of(found[0]) > 0 &&
        population_of(found[0]) >= thresholds::shortened_ratio * population_of(found[1]);
    return shortened ? Placement{placed(found[0], matches, Fit::inside)}
                     : ambiguous(found, matches.score, {ReasonKind::several_close, {}});
}

/// « SAINT GENIES BE »: the names of the one commune that go on within a word.
Matches NamePlacer::cut_short(PlaceName const& name) const {
    if (hints_.empty() && name.letters().size() < thresholds::cut_in_france) {
        return {};
    }
    auto matches = fitting(index_.search.cut_short(name), Fit::inside);
    return choices(matches).size() == 1 ? matches : Matches{};
}

std::vector<NamePlacer::Choice> NamePlacer::largest_first(std::vector<Choice> found) const {
    std::sort(found.begin(), found.end(), [this](Choice const& a, Choice const& b) {
        return population_of(a) != population_of(b) ? population_of(a) > population_of(b)
                                                    : a.commune < b.commune;
    });
    return found;
}

/// « Mouzil » and 44 may be Mouzillon cut short, and Mouzeil with a letter dropped.
Matches NamePlacer::with_one_slip(Matches cut, PlaceName const& name) const {
    if (hints_.empty() || name.letters().size() >= thresholds::cut_in_france) {
        return cut;
    }
    auto const slips = index_.search.slips(name, hints_.communes(Fit::inside), false);
    if (is_one_edit(slips)) {
        cut.names.insert(cut.names.end(), slips.names.begin(), slips.names.end());
    }
    return cut;
}

std::optional<Placement> NamePlacer::slips(std::span<PlaceName const> names,
                                           Elsewhere const& elsewhere) const {
    auto const scope = hints_.empty() ? std::vector<std::uint32_t>{} : hints_.communes(Fit::inside);
    bool const in_postcode = hints_.postcode() != nullptr && !hints_.postcode()->communes.empty();
    for (PlaceName const& name : names) {
        auto const matches = hints_.empty() ? index_.search.slips(name)
                                            : index_.search.slips(name, scope, in_postcode);
        if (matches.empty()) {
            continue;
        }
        bool const too_short =
            hints_.empty() && name.letters().size() < thresholds::one_edit_in_france;
        if (too_short && choices(matches).size() == 1) {
            continue;
        }
        bool const doubtful =
            !elsewhere.matches.empty() && (elsewhere.fit == Fit::near || !is_one_edit(matches));
        return doubtful ? both(matches, elsewhere) : settle(matches, Fit::inside);
    }
    return std::nullopt;
}

std::optional<Placement> NamePlacer::by_resemblance(std::span<PlaceName const> names,
                                                    Elsewhere const& elsewhere) const {
    auto const scope = hints_.communes(Fit::inside);
    for (auto const step :
         {&NameSearch::words_left_out, &NameSearch::alike, &NameSearch::words_added}) {
        for (PlaceName const& name : names) {
            auto const matches = (index_.search.*step)(name, scope);
            if (!matches.empty()) {
                return elsewhere.matches.empty() ? settle(matches, Fit::inside)
                                                 : both(matches, elsewhere);
            }
        }
    }
    return std::nullopt;
}

/// The département of the postcode, when no commune of the postcode itself has such a name.
std::optional<Placement> NamePlacer::near_postcode(std::span<PlaceName const> names) const {
    if (hints_.postcode() == nullptr || hints_.postcode()->communes.empty()) {
        return std::nullopt;
    }
    auto const scope = hints_.communes(Fit::near);
    for (PlaceName const& name : names) {
        for (auto const& matches : {fitting(index_.search.but_for_article(name), Fit::near),
                                    fitting(index_.search.same_significant_words(name), Fit::near),
                                    index_.search.slips(name, scope, false)}) {
            if (!matches.empty()) {
                return settle(matches, Fit::near);
            }
        }
    }
    return std::nullopt;
}

/// One choice a commune; other kinds of names only where no better kind fits.
std::vector<NamePlacer::Choice> NamePlacer::choices(Matches const& matches) const {
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

Placement NamePlacer::settle(Matches const& matches, Fit fit) const {
    auto const found = choices(matches);
    return found.size() == 1 ? Placement{placed(found[0], matches, fit)}
                             : settle_several(found, matches, fit);
}

Placement NamePlacer::settle_several(std::vector<Choice> const& found, Matches const& matches,
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
Ambiguous NamePlacer::homonyms(std::span<Choice const> bearers, Matches const& matches) const {
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

void NamePlacer::append(Ambiguous& result, std::span<Choice const> found, double score) const {
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
std::vector<NamePlacer::Choice> NamePlacer::larger_towns_beginning_so(
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

bool NamePlacer::is_sure(Choice const& choice, Matches const& matches) const {
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

Placed NamePlacer::placed(Choice const& choice, Matches const& matches, Fit fit) const {
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

Reason NamePlacer::reason_of(Choice const& choice, Matches const& matches) const {
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

Ambiguous NamePlacer::ambiguous(std::span<Choice const> found, double score, Reason reason) const {
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

/// A name that nearly fits inside the hints, and one that fits outside them: a person must choose.
Placement NamePlacer::both(Matches const& inside, Elsewhere const& elsewhere) const {
    auto all = choices(inside);
    for (Choice const& choice : choices(elsewhere.matches)) {
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
    auto const contradicted = choices(elsewhere.matches).front().commune;
    return ambiguous(all, inside.score,
                     {ReasonKind::contradicting_hint, hints_.contradicting(contradicted)});
}

/// The one choice that lies in the territory of the member's organisation.
std::optional<NamePlacer::Choice> NamePlacer::of_organisation(std::span<Choice const> found) const {
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
