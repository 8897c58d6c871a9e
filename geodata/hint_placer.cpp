#include "geodata/hint_placer.hpp"

#include "geodata/organisation_placer.hpp"
#include "geodata/thresholds.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace epingle::geodata {

std::optional<Placement> HintPlacer::by_postcode() const {
    auto const* const postcode = hints_.postcode();
    if (postcode == nullptr) {
        return std::nullopt;
    }
    auto const communes = hints_.communes(Fit::inside);
    if (postcode->communes.empty() || communes.empty()) {
        return std::nullopt;
    }
    auto const all = index_.gazetteer.communes();
    if (communes.size() == 1) {
        return Placed{.code = all[communes[0]].code.str(),
                      .certainty = Certainty::probable,
                      .score = thresholds::postcode_alone,
                      .reason = {ReasonKind::postcode_alone, postcode->text}};
    }
    auto sorted = communes;
    std::sort(sorted.begin(), sorted.end(), [all](std::uint32_t a, std::uint32_t b) {
        auto const more = all[a].population.value_or(0) <=> all[b].population.value_or(0);
        return more != 0 ? more > 0 : a < b;
    });
    Ambiguous result{.candidates = {}, .reason = {ReasonKind::postcode_alone, postcode->text}};
    for (auto const commune : sorted) {
        result.candidates.push_back({Level::commune, all[commune].code.str(),
                                     thresholds::postcode_alone - thresholds::ambiguity});
    }
    return result;
}

std::optional<Placement> HintPlacer::by_departement() const {
    if (hints_.empty()) {
        return std::nullopt;
    }
    std::vector<TerritoryMatch> fitting;
    auto const list = index_.gazetteer.territories(Level::departement);
    for (std::size_t i = 0; i < list.size(); ++i) {
        DepartementSet one;
        one.add(i);
        if (hints_.agree_with(one)) {
            fitting.push_back({&list[i]});
        }
    }
    return fitting.size() == 1
               ? OrganisationPlacer{index_, hints_}.at(fitting, {ReasonKind::territory_name, {}},
                                                       thresholds::territory, Certainty::probable)
               : std::nullopt;
}

Placement HintPlacer::by_position(LonLat at) const {
    auto placement = index_.positions.place(at);
    auto* const several = std::get_if<Ambiguous>(&placement);
    if (several == nullptr) {
        return placement;
    }
    std::vector<Candidate> fitting;
    std::copy_if(several->candidates.begin(), several->candidates.end(),
                 std::back_inserter(fitting), [this](Candidate const& candidate) {
                     auto const& commune = *index_.gazetteer.commune(candidate.code);
                     auto const index =
                         static_cast<std::uint32_t>(index_.gazetteer.index_of(commune));
                     return hints_.fit_of(index) == Fit::inside;
                 });
    if (fitting.size() == 1) {
        return Placed{.code = fitting[0].code,
                      .certainty = Certainty::probable,
                      .score = fitting[0].score,
                      .reason = {ReasonKind::position, {}}};
    }
    several->candidates = fitting.empty() ? several->candidates : std::move(fitting);
    return placement;
}

}  // namespace epingle::geodata
