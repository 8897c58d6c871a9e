#include "src/api/search_results.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace epingle::api {

namespace {

using geodata::Fit;
using geodata::Level;
using geodata::Suggestion;

/// Longer texts are nobody's typing.
constexpr std::size_t longest_text = 200;
constexpr std::size_t more_when_alone = 3;
constexpr std::size_t nearest_shown = 3;

struct LevelKind {
    Level level{};
    std::string_view kind{};
};
constexpr std::array level_kinds{
    LevelKind{Level::commune, "communes"}, LevelKind{Level::epci, "epci"},
    LevelKind{Level::departement, "departements"}, LevelKind{Level::region, "regions"}};

class Searching {
public:
    Searching(Site const& site, std::string_view text, community::Filter const& filter,
              std::size_t limit)
        : site_{site},
          text_{text},
          filter_{filter},
          limit_{limit},
          view_{site.views.view(site.edition.latest()->atlas, filter)} {}

    SearchResults run() {
        find_places();
        find_names();
        if (results_.groups.empty()) {
            find_resembling();
        }
        tidy();
        find_nearest();
        return std::move(results_);
    }

private:
    void find_places() {
        for (auto const& [level, kind] : level_kinds) {
            auto found = site_.suggestions.suggest(
                level, text_, most() + 1,
                [this](Suggestion const& suggestion) { return members_of(suggestion); });
            add_places(kind, found);
        }
    }

    void find_resembling() {
        auto const found = site_.suggestions.resembling(text_, limit_);
        for (auto const& [level, kind] : level_kinds) {
            std::vector<Suggestion> of_level;
            std::copy_if(found.begin(), found.end(), std::back_inserter(of_level),
                         [wanted = level](Suggestion const& one) { return one.level == wanted; });
            add_places(kind, of_level);
        }
    }

    void add_places(std::string_view kind, std::vector<Suggestion> const& found) {
        if (found.empty()) {
            return;
        }
        SearchGroup group{.kind = kind,
                          .fit = geodata::fit_of(found.front().order),
                          .order = found.front().order,
                          .has_more = found.size() > most()};
        for (auto const& one : found) {
            group.rows.emplace_back(PlaceResult{one, members_of(one)});
        }
        results_.groups.push_back(std::move(group));
    }

    void find_names() {
        auto const directory = site_.directory.latest();
        auto const organisations = directory->find_organisations(text_, filter_, most());
        auto const people = directory->find_people(text_, filter_, most());
        if (organisations.list.empty() && people.list.empty()) {
            return;
        }
        // Who may not be seen any more is left out of what the store gives.
        auto const reader = site_.readers.lease();
        std::map<std::int64_t, std::uint32_t> members_with;
        std::vector<std::int64_t> ids;
        for (auto const& one : organisations.list) {
            members_with[one.somebody] = one.members;
            ids.push_back(one.somebody);
        }
        SearchGroup named{.kind = "organisations", .has_more = organisations.has_more};
        for (auto& member : reader->people_of(ids, store::Audience::anonymous)) {
            auto const members = members_with[member.id];
            named.rows.emplace_back(OrganisationResult{std::move(member), members});
        }
        add_names(std::move(named), organisations.list);
        ids.clear();
        for (auto const& one : people.list) {
            ids.push_back(one.id);
        }
        SearchGroup known{.kind = "people", .has_more = people.has_more};
        for (auto& member : reader->people_of(ids, store::Audience::anonymous)) {
            known.rows.emplace_back(PersonResult{std::move(member)});
        }
        add_names(std::move(known), people.list);
    }

    template <class Found>
    void add_names(SearchGroup group, std::vector<Found> const& found) {
        if (!group.rows.empty()) {
            group.fit = found.front().fit;
            results_.groups.push_back(std::move(group));
        }
    }

    /// The best group first; no guesses beside what is as it was typed.
    void tidy() {
        auto& groups = results_.groups;
        std::stable_sort(groups.begin(), groups.end(), [](auto const& a, auto const& b) {
            return std::tuple{a.fit, a.order == 0, a.order} <
                   std::tuple{b.fit, b.order == 0, b.order};
        });
        results_.is_corrected = !groups.empty() && groups.front().fit >= Fit::slip;
        if (!results_.is_corrected) {
            std::erase_if(groups, [](SearchGroup const& one) { return one.fit >= Fit::slip; });
        }
        auto const limit = groups.size() == 1 ? most() : limit_;
        for (auto& group : groups) {
            if (group.rows.size() > limit) {
                group.rows.resize(limit);
                group.has_more = true;
            }
        }
    }

    void find_nearest() {
        if (results_.groups.empty() || results_.groups.front().fit != Fit::equal) {
            return;
        }
        auto const* first = std::get_if<PlaceResult>(&results_.groups.front().rows.front());
        if (first != nullptr && first->suggestion.level == Level::commune && first->members == 0) {
            results_.nearest = peers_of(*view_, {Level::commune, position_of(first->suggestion)},
                                        {.limit = nearest_shown})
                                   .list;
        }
    }

    /// Precondition: of a commune.
    [[nodiscard]] std::uint32_t position_of(Suggestion const& suggestion) const {
        auto const& commune = *site_.gazetteer.commune(suggestion.code);
        return static_cast<std::uint32_t>(site_.gazetteer.index_of(commune));
    }

    /// Those that the list of the suggested place will count.
    [[nodiscard]] std::size_t members_of(Suggestion const& suggestion) const {
        if (suggestion.level == Level::commune) {
            auto const* pin = view_->pins().at(position_of(suggestion));
            return pin == nullptr ? 0 : pin->members;
        }
        auto const all = site_.gazetteer.territories(suggestion.level);
        auto const* territory = site_.gazetteer.territory(suggestion.level, suggestion.code);
        auto const position = static_cast<std::size_t>(territory - all.data());
        return view_->tallies().at(suggestion.level, position).members;
    }

    [[nodiscard]] std::size_t most() const noexcept { return limit_ * more_when_alone; }

    Site const& site_;
    std::string_view text_;
    community::Filter const& filter_;
    std::size_t limit_;
    std::shared_ptr<community::View const> view_;
    SearchResults results_{};
};

}  // namespace

SearchResults search_results(Site const& site, std::string_view text,
                             community::Filter const& filter, std::size_t limit) {
    auto const typed = trim(text);
    bool const is_typing = !typed.empty() && typed.size() <= longest_text;
    return Searching{site, is_typing ? typed : std::string_view{}, filter, limit}.run();
}

}  // namespace epingle::api
