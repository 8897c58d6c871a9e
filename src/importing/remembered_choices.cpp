#include "src/importing/remembered_choices.hpp"

#include <algorithm>

namespace epingle::importing {

namespace {

/// « choix n° 3 du 24/11/2026 ». Not whose: this text is shown beside members on the public page;
/// `epingle choice list` says whose.
std::string told(store::Choice const& choice) {
    std::string_view const at = choice.chosen_at;
    auto const day = at.size() < 10
                         ? std::string{at}
                         : std::string{at.substr(8, 2)} + '/' + std::string{at.substr(5, 2)} + '/' +
                               std::string{at.substr(0, 4)};
    return "n° " + std::to_string(choice.number) + " du " + day;
}

/// Puts `place` first, be it among the candidates or not yet.
void put_first(std::vector<geodata::Candidate>& candidates, store::PlaceRef const& place) {
    auto found = std::find_if(candidates.begin(), candidates.end(), [&](auto const& one) {
        return one.level == place.level && one.code == place.code;
    });
    if (found == candidates.end()) {
        double const score = candidates.empty() ? 1 : candidates.front().score;
        found = candidates.insert(found, {place.level, place.code, score});
    }
    std::rotate(candidates.begin(), found, found + 1);
}

}  // namespace

std::optional<store::PlaceRef> current_place(store::PlaceRef const& place,
                                             geodata::Gazetteer const& gazetteer) {
    if (place.level == geodata::Level::france) {
        return std::nullopt;
    }
    if (place.level == geodata::Level::commune) {
        auto const* const commune = gazetteer.commune_of_any_code(place.code);
        return commune == nullptr
                   ? std::nullopt
                   : std::optional{store::PlaceRef{place.level, commune->code.str()}};
    }
    return gazetteer.territory(place.level, place.code) == nullptr ? std::nullopt
                                                                   : std::optional{place};
}

RememberedChoices::RememberedChoices(std::vector<store::Choice> const& in_force,
                                     geodata::Gazetteer const& gazetteer) {
    for (auto const& choice : in_force) {
        auto const place = current_place(choice.place, gazetteer);
        if (!place) {
            lost_.push_back(choice);
            continue;
        }
        auto const key = choice.key();
        decisions_.insert_or_assign(
            key.text(), geodata::Placed{place->level,
                                        place->code,
                                        geodata::Certainty::exact,
                                        1,
                                        {geodata::ReasonKind::remembered_choice, told(choice)}});
        if (!key.name().empty()) {
            proposals_[std::string{key.name()}].push_back({std::string{key.place()}, *place});
        }
    }
}

std::optional<geodata::Placed> RememberedChoices::decision(store::ChoiceKey const& key) const {
    for (std::string_view const text : {std::string_view{key.text()}, key.place()}) {
        if (auto const found = decisions_.find(text); found != decisions_.end()) {
            return found->second;
        }
    }
    return std::nullopt;
}

void RememberedChoices::propose(store::ChoiceKey const& key, geodata::Ambiguous& ambiguous) const {
    auto const found = proposals_.find(key.name());
    if (found == proposals_.end()) {
        return;
    }
    // The last one put first is first.
    for (bool const same_hints : {false, true}) {
        for (auto const& proposal : found->second) {
            if ((proposal.place == key.place()) == same_hints) {
                put_first(ambiguous.candidates, proposal.to);
            }
        }
    }
}

}  // namespace epingle::importing
