#include "geodata/name_placer.hpp"

#include "geodata/thresholds.hpp"

#include <algorithm>
#include <array>

namespace epingle::geodata {

namespace {

bool is_one_edit(Matches const& slips) noexcept {
    return slips.score > thresholds::edited - 1.5 * thresholds::per_edit;
}

}  // namespace

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
            return verdict_.settle(matches, Fit::inside);
        }
        for (auto& marked : index_.search.equal_but_for_losses(name)) {
            if (auto const fit = fitting(std::move(marked), Fit::inside); !fit.empty()) {
                return verdict_.settle(fit, Fit::inside);
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
    return all.empty() ? std::nullopt : std::optional{verdict_.settle(all, Fit::inside)};
}

std::optional<Placement> NamePlacer::but_for_article(std::span<PlaceName const> names) const {
    for (PlaceName const& name : names) {
        auto matches = fitting(index_.search.but_for_article(name), Fit::inside);
        // An article that is missing is usual; one that the name has not is a doubt.
        matches.sure = !hints_.empty() && leading_article(name.words()) == 0;
        if (!matches.empty()) {
            return verdict_.settle(matches, Fit::inside);
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
        return verdict_.settle(with_one_slip(std::move(cut), names.front()), Fit::inside);
    }
    if (auto found = slips(names, elsewhere)) {
        return found;
    }
    if (!cut.empty()) {
        return verdict_.both(cut, elsewhere.matches);
    }
    if (!elsewhere.matches.empty() && elsewhere.fit == Fit::near) {
        return verdict_.settle(elsewhere.matches, elsewhere.fit);
    }
    if (hints_.empty()) {
        return std::nullopt;
    }
    if (auto found = by_resemblance(names, elsewhere)) {
        return found;
    }
    if (!elsewhere.matches.empty()) {
        return verdict_.settle(elsewhere.matches, elsewhere.fit);
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
        return verdict_.settle(same, Fit::inside);
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
    auto const found = verdict_.largest_first(verdict_.choices(matches));
    if (found.empty()) {
        return std::nullopt;
    }
    auto const letters = name.letters().size();
    bool const town = letters >= thresholds::first_words_of_town &&
                      verdict_.population_of(found[0]) >= thresholds::shortened_town;
    bool const short_alone = hints_.empty() && !town && letters < thresholds::first_words_in_france;
    if (found.size() == 1) {
        return short_alone ? std::nullopt
                           : std::optional{verdict_.placed(found[0], matches, Fit::inside)};
    }
    bool const shortened = !hints_.empty() && verdict_.population_of(found[0]) > 0 &&
                           verdict_.population_of(found[0]) >=
                               thresholds::shortened_ratio * verdict_.population_of(found[1]);
    return shortened ? Placement{verdict_.placed(found[0], matches, Fit::inside)}
                     : verdict_.ambiguous(found, matches.score, {ReasonKind::several_close, {}});
}

/// « SAINT GENIES BE »: the names of the one commune that go on within a word.
Matches NamePlacer::cut_short(PlaceName const& name) const {
    if (hints_.empty() && name.letters().size() < thresholds::cut_in_france) {
        return {};
    }
    auto matches = fitting(index_.search.cut_short(name), Fit::inside);
    return verdict_.choices(matches).size() == 1 ? matches : Matches{};
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
        if (too_short && verdict_.choices(matches).size() == 1) {
            continue;
        }
        bool const doubtful =
            !elsewhere.matches.empty() && (elsewhere.fit == Fit::near || !is_one_edit(matches));
        return doubtful ? verdict_.both(matches, elsewhere.matches)
                        : verdict_.settle(matches, Fit::inside);
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
                return elsewhere.matches.empty() ? verdict_.settle(matches, Fit::inside)
                                                 : verdict_.both(matches, elsewhere.matches);
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
                return verdict_.settle(matches, Fit::near);
            }
        }
    }
    return std::nullopt;
}

}  // namespace epingle::geodata
