#include "geodata/suggestions.hpp"

#include "geodata/suggestion_search.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <span>

namespace epingle::geodata {

namespace {

/// Longer texts are nobody's typing.
constexpr std::size_t longest_text = 200;

using Found = BestPlaces::Found;

Suggestion suggestion_of(SuggestionNames const& names, Found const& found) {
    auto const* other = names.other_name(found.name);
    return {names.level_of(found.place), names.code_of(found.place),
            other == nullptr ? std::string_view{} : other->name};
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
    if (auto const typed = trim(text); typed.size() <= longest_text && limit > 0) {
        search(*index_, typed, best);
    }
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
