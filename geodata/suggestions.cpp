#include "geodata/suggestions.hpp"

#include "geodata/suggestion_search.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace epingle::geodata {

namespace {

/// Longer texts are nobody's typing.
constexpr std::size_t longest_text = 200;

using Found = BestPlaces::Found;

Suggestion suggestion_of(SuggestionNames const& names, Found const& found) {
    return {names.level_of(found.place), names.code_of(found.place), names.other_name(found.name),
            found.order};
}

void search_typed(SuggestionIndex const& index, std::string_view text, BestPlaces& best) {
    if (auto const typed = trim(text); typed.size() <= longest_text) {
        search(index, typed, best);
    }
}

/// More members first, then level and code.
void sort_equals(std::span<Found> equals, SuggestionNames const& names,
                 Suggestions::MembersOf const& members_of) {
    struct Ranked {
        std::size_t members{};
        Found found{};
    };
    std::vector<Ranked> ranked;
    for (Found const& one : equals) {
        ranked.push_back({members_of ? members_of(suggestion_of(names, one)) : 0, one});
    }
    std::sort(ranked.begin(), ranked.end(), [](Ranked const& a, Ranked const& b) {
        return a.members != b.members ? a.members > b.members : a.found.place < b.found.place;
    });
    std::transform(ranked.begin(), ranked.end(), equals.begin(),
                   [](Ranked const& one) { return one.found; });
}

/// `found` is in order but for equals.
void sort(std::span<Found> found, SuggestionNames const& names,
          Suggestions::MembersOf const& members_of) {
    while (!found.empty()) {
        auto const order = found.front().order;
        auto const end = std::find_if(found.begin(), found.end(),
                                      [order](Found const& one) { return one.order != order; });
        auto const count = static_cast<std::size_t>(end - found.begin());
        if (count > 1) {
            sort_equals(found.first(count), names, members_of);
        }
        found = found.subspan(count);
    }
}

}  // namespace

Suggestions::Suggestions(Gazetteer const& gazetteer)
    : index_{std::make_unique<SuggestionIndex>(gazetteer)} {}
Suggestions::~Suggestions() = default;
Suggestions::Suggestions(Suggestions&&) noexcept = default;

std::vector<Suggestion> Suggestions::suggest(std::string_view text, std::size_t limit,
                                             MembersOf const& members_of) const {
    BestPlaces best{limit};
    search_typed(*index_, text, best);
    return first_of(std::move(best), limit, members_of);
}

std::vector<Suggestion> Suggestions::suggest(Level level, std::string_view text, std::size_t limit,
                                             MembersOf const& members_of) const {
    auto const [first, end] = index_->names().places_of(level);
    BestPlaces best{limit, first, end};
    search_typed(*index_, text, best);
    return first_of(std::move(best), limit, members_of);
}

std::vector<Suggestion> Suggestions::resembling(std::string_view text, std::size_t limit) const {
    BestPlaces best{limit};
    index_->find_resembling(PlaceName{fold(text)}.letters(), best);
    return first_of(std::move(best), limit, {});
}

std::vector<Suggestion> Suggestions::first_of(BestPlaces best, std::size_t limit,
                                              MembersOf const& members_of) const {
    auto const& names = index_->names();
    sort(best.found(), names, members_of);
    std::vector<Suggestion> suggestions;
    auto const count = std::min(limit, best.found().size());
    suggestions.reserve(count);
    for (Found const& one : std::span{best.found()}.first(count)) {
        suggestions.push_back(suggestion_of(names, one));
    }
    return suggestions;
}

}  // namespace epingle::geodata
