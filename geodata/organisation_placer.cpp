#include "geodata/organisation_placer.hpp"

#include "geodata/name_placer.hpp"
#include "geodata/thresholds.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace epingle::geodata {

namespace {

/// « Centre hospitalier de Meulan » is in Meulan-en-Yvelines; nothing else in such a name is put
/// right.
bool is_start(std::optional<Placement> const& placement) {
    auto const* const place = placement ? std::get_if<Placed>(&*placement) : nullptr;
    return place != nullptr && place->reason.kind == ReasonKind::first_words;
}

}  // namespace

OrganisationPlace OrganisationPlacer::read(std::string_view text) const {
    return index_.organisations.read(text, [this](Territory const& territory) {
        return hints_.agree_with(index_.territories.departements_of(territory));
    });
}

std::optional<Placement> OrganisationPlacer::place(OrganisationPlace const& organisation) const {
    if (organisation.commune != nullptr || !organisation.commune_names.empty()) {
        return by_commune(organisation);
    }
    auto found =
        at(organisation.territories, {ReasonKind::organisation, {}}, thresholds::organisation,
           organisation.sure ? Certainty::exact : Certainty::probable);
    return !found && !organisation.territories.empty() ? contradicted(organisation.territories)
                                                       : found;
}

/// The organisation is elsewhere than the hints say: probable when it is one, and never silent.
Placement OrganisationPlacer::contradicted(std::span<TerritoryMatch const> matches) const {
    auto const& territory = *matches.front().territory;
    Reason reason{ReasonKind::contradicting_hint,
                  hints_.contradicting(index_.territories.departements_of(territory))};
    auto const score = thresholds::organisation - thresholds::contradiction;
    if (matches.size() == 1) {
        return Placed{territory.level, territory.code, Certainty::probable, score,
                      std::move(reason)};
    }
    Ambiguous result{.candidates = {}, .reason = std::move(reason)};
    for (TerritoryMatch const& match : matches) {
        result.candidates.push_back({match.territory->level, match.territory->code, score});
    }
    return result;
}

/// A name that only says where the organisation is housed is not put right.
std::optional<Placement> OrganisationPlacer::by_commune(
    OrganisationPlace const& organisation) const {
    if (auto found =
            organisation.commune_names.empty() ? std::nullopt : by_commune_names(organisation)) {
        return found;
    }
    if (organisation.commune == nullptr) {
        return std::nullopt;
    }
    return Placed{.code = organisation.commune->code.str(),
                  .certainty = Certainty::probable,
                  .score = thresholds::organisation,
                  .reason = {ReasonKind::organisation, organisation.commune->name}};
}

std::optional<Placement> OrganisationPlacer::by_commune_names(
    OrganisationPlace const& organisation) const {
    std::vector<PlaceName> names;
    for (auto const& text : organisation.commune_names) {
        names.emplace_back(text);
    }
    auto hints = hints_;
    if (hints.agree_with(organisation.within)) {
        hints.add_departements(organisation.within, "de l’organisme");
    }
    NamePlacer const placer{index_, hints, {}};
    auto found = placer.equal(names, organisation.sure);
    if (organisation.guessed) {
        return found && std::holds_alternative<Placed>(*found) ? found : std::nullopt;
    }
    found = found ? found : placer.but_for_article(names);
    if (!found) {
        found = placer.near(names);
        found = organisation.sure || is_start(found) ? found : std::nullopt;
    }
    if (!found && organisation.commune == nullptr) {
        found = by_start_of(names.front(), placer);
    }
    if (auto* const placed = found ? std::get_if<Placed>(&*found) : nullptr) {
        if (placed->reason.kind != ReasonKind::contradicting_hint) {
            placed->reason = {ReasonKind::organisation,
                              index_.gazetteer.commune(placed->code)->name};
        }
        placed->score *= thresholds::organisation;
    }
    return found;
}

/// « Mairie d'Antibes-Juan-les-Pins »: the longest start of the name that is one commune's.
std::optional<Placement> OrganisationPlacer::by_start_of(PlaceName const& name,
                                                         NamePlacer const& placer) {
    auto words = name.words();
    for (auto blank = words.rfind(' '); blank != std::string_view::npos; blank = words.rfind(' ')) {
        words = words.substr(0, blank);
        std::array const start{PlaceName{words}};
        if (auto found = placer.equal(start, false)) {
            bool const one = std::holds_alternative<Placed>(*found) &&
                             words.size() >= thresholds::name_before_others;
            return one ? found : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Placement> OrganisationPlacer::at(std::span<TerritoryMatch const> matches,
                                                Reason reason, double score,
                                                Certainty certainty) const {
    std::vector<TerritoryMatch> fitting;
    for (TerritoryMatch const& match : matches) {
        if (hints_.agree_with(index_.territories.departements_of(*match.territory))) {
            fitting.push_back(match);
        }
    }
    if (fitting.empty()) {
        return std::nullopt;
    }
    score *= fitting.front().likeness;
    if (fitting.size() == 1) {
        auto const& territory = *fitting.front().territory;
        reason.detail = territory.name;
        return Placed{territory.level, territory.code, certainty, score, std::move(reason)};
    }
    std::sort(fitting.begin(), fitting.end(), [](auto const& a, auto const& b) {
        auto const& first = *a.territory;
        auto const& second = *b.territory;
        return std::tuple{-a.likeness, second.population, first.code} <
               std::tuple{-b.likeness, first.population, second.code};
    });
    Ambiguous result{.candidates = {}, .reason = {ReasonKind::several_close, {}}};
    for (TerritoryMatch const& match : fitting) {
        result.candidates.push_back({match.territory->level, match.territory->code,
                                     std::max(0.0, score - thresholds::ambiguity)});
    }
    return result;
}

std::optional<Placement> OrganisationPlacer::instead_of_commune(
    OrganisationPlace const& organisation) const {
    if (organisation.guessed) {
        return std::nullopt;
    }
    if (organisation.commune != nullptr ||
        (!organisation.sure && !organisation.commune_names.empty())) {
        return by_commune(organisation);
    }
    return at(organisation.territories, {ReasonKind::territory_name, {}}, thresholds::territory,
              Certainty::probable);
}

}  // namespace epingle::geodata
