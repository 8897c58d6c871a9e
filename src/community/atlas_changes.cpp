// How an atlas becomes the next one.
#include "src/community/atlas.hpp"
#include "src/community/placed_row.hpp"
#include "src/community/seat.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace epingle::community {

namespace {

/// So many changes ago, and so many communes, is soon enough to tell what changed since: beyond,
/// making all anew costs no more.
constexpr std::size_t most_steps = 32;
constexpr std::size_t most_communes = 256;

/// Changes sorted by where they belong.
struct SortedChanges {
    std::map<std::uint32_t, std::vector<MonthChange>> located{};
    std::map<std::pair<PlacementStatus, geodata::ReasonKind>, std::vector<MonthChange>> nowhere{};
};

/// Counts one row in or out (`sign` 1 or -1). False when its category is not there, or is no more.
bool sort_in(CountRow const& row, std::int64_t sign, geodata::Gazetteer const& gazetteer,
             Categories& categories, SortedChanges& sorted) {
    auto const category = categories.find(category_key_of(row.category));
    if (!category) {
        return false;
    }
    auto const placed = PlacedRow::of(row, seat_position(gazetteer, row.level, row.code));
    std::int64_t const members = sign * placed.members;
    MonthChange const change{*category, placed.joined, placed.level, placed.certainty, members};
    if (placed.commune) {
        sorted.located[*placed.commune].push_back(change);
    } else {
        sorted.nowhere[{placed.status, placed.reason}].push_back(change);
    }
    return categories.change(*category, row.category, members, placed.commune ? members : 0);
}

/// False when there are not as many as are taken away.
bool change_not_located(SortedChanges const& sorted, std::vector<NotLocatedCounts>& lists) {
    for (auto const& [why, changes] : sorted.nowhere) {
        auto found = std::lower_bound(lists.begin(), lists.end(), why,
                                      [](NotLocatedCounts const& list, auto const& wanted) {
                                          return std::pair{list.status, list.reason} < wanted;
                                      });
        if (found == lists.end() || std::pair{found->status, found->reason} != why) {
            found = lists.insert(found, {why.first, why.second, {}});
        }
        if (!apply_changes(changes, found->counts)) {
            return false;
        }
        if (found->counts.empty()) {
            lists.erase(found);
        }
    }
    return true;
}

}  // namespace

std::optional<Atlas> Atlas::changed(CountChanges const& changes, std::string version) const {
    AtlasContents next = contents_;
    next.version = std::move(version);
    SortedChanges sorted;
    // Who comes is counted first: who moves must not be the last of a category in between.
    for (CountRow const& row : changes.added) {
        if (row.count > 0 && !sort_in(row, 1, gazetteer(), next.categories, sorted)) {
            return std::nullopt;
        }
    }
    for (CountRow const& row : changes.removed) {
        if (row.count > 0 && !sort_in(row, -1, gazetteer(), next.categories, sorted)) {
            return std::nullopt;
        }
    }
    std::vector<CommuneChanges> located;
    Step step{.from = contents_.version};
    for (auto& [commune, here] : sorted.located) {
        step.communes.push_back(commune);
        located.push_back({commune, std::move(here)});
    }
    auto counts = contents_.located.changed(located);
    if (!counts || !change_not_located(sorted, next.not_located)) {
        return std::nullopt;
    }
    next.located = *std::move(counts);
    Atlas atlas{std::move(next)};
    auto const kept = std::min(steps_.size(), most_steps - 1);
    atlas.steps_.assign(steps_.end() - static_cast<std::ptrdiff_t>(kept), steps_.end());
    atlas.steps_.push_back(std::move(step));
    return atlas;
}

std::vector<std::string_view> Atlas::former_versions() const {
    std::vector<std::string_view> versions;
    std::size_t communes = 0;
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
        communes += step->communes.size();
        if (communes > most_communes) {
            break;
        }
        versions.push_back(step->from);
    }
    return versions;
}

std::vector<std::uint32_t> Atlas::communes_changed_in(std::size_t steps) const {
    std::vector<std::uint32_t> communes;
    for (std::size_t i = 0; i < steps; ++i) {
        auto const& here = steps_[steps_.size() - 1 - i].communes;
        communes.insert(communes.end(), here.begin(), here.end());
    }
    std::sort(communes.begin(), communes.end());
    communes.erase(std::unique(communes.begin(), communes.end()), communes.end());
    return communes;
}

}  // namespace epingle::community
