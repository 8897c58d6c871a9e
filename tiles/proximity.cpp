#include "tiles/proximity.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>
#include <utility>

namespace epingle::tiles {

namespace {

/// What a group is made of. Sums are exact: centres do not depend on the way there.
struct Group {
    std::uint64_t weight{};
    std::uint64_t x{};  ///< sum of the marks' coordinates times their weights
    std::uint64_t y{};
    std::uint32_t leader{};  ///< the first of the marks: its place in their order

    Group(Mark const& mark, std::uint32_t place)
        : weight{mark.weight},
          x{mark.weight * static_cast<std::uint64_t>(mark.at.x)},
          y{mark.weight * static_cast<std::uint64_t>(mark.at.y)},
          leader{place} {}

    void take_in(Group const& other) noexcept {
        weight += other.weight;
        x += other.x;
        y += other.y;
        leader = std::min(leader, other.leader);
    }
    [[nodiscard]] Mark mark() const noexcept {
        return {{static_cast<std::int32_t>(x / weight), static_cast<std::int32_t>(y / weight)},
                weight};
    }
};

/// All groups of a level, in order, and what each is seen as.
struct Grouping {
    std::vector<Group> groups{};
    std::vector<Mark> marks{};
    std::vector<std::uint32_t> group_of{};  ///< see ProximityLevel

    [[nodiscard]] bool comes_before(std::uint32_t a, std::uint32_t b) const noexcept {
        return tiles::comes_before(marks[a], marks[b]) ||
               (marks[a] == marks[b] && groups[a].leader < groups[b].leader);
    }
};

/// Puts groups in the given order, and leads `group_of` to where they went.
Grouping reordered(Grouping const& old, std::span<std::uint32_t const> order) {
    Grouping made;
    made.groups.reserve(order.size());
    made.marks.reserve(order.size());
    std::vector<std::uint32_t> place(order.size());
    for (std::uint32_t const group : order) {
        place[group] = static_cast<std::uint32_t>(made.groups.size());
        made.groups.push_back(old.groups[group]);
        made.marks.push_back(old.marks[group]);
    }
    made.group_of.reserve(old.group_of.size());
    for (std::uint32_t const group : old.group_of) {
        made.group_of.push_back(place[group]);
    }
    return made;
}

Grouping alone(std::span<Mark const> marks) {
    std::vector<std::uint32_t> order(marks.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [marks](std::uint32_t a, std::uint32_t b) {
        return comes_before(marks[a], marks[b]) || (marks[a] == marks[b] && a < b);
    });
    Grouping made;
    made.group_of.resize(marks.size());
    for (std::uint32_t const mark : order) {
        auto const place = static_cast<std::uint32_t>(made.groups.size());
        made.groups.emplace_back(marks[mark], place);
        made.marks.push_back(marks[mark]);
        made.group_of[mark] = place;
    }
    return made;
}

/// Most groups stay what they were, and stay in order: only those that grew have to be sorted.
Grouping merged(Grouping const& old, std::span<std::uint32_t const> takers) {
    Grouping made;
    std::vector<bool> has_grown;
    for (std::uint32_t i = 0; i < takers.size(); ++i) {
        if (takers[i] == i) {
            made.group_of.push_back(static_cast<std::uint32_t>(made.groups.size()));
            made.groups.push_back(old.groups[i]);
            made.marks.push_back(old.marks[i]);
            has_grown.push_back(false);
        } else {
            std::uint32_t const group = made.group_of[takers[i]];
            made.group_of.push_back(group);
            made.groups[group].take_in(old.groups[i]);
            has_grown[group] = true;
        }
    }
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> grown;
    for (std::uint32_t group = 0; group < made.groups.size(); ++group) {
        if (has_grown[group]) {
            made.marks[group] = made.groups[group].mark();
            grown.push_back(group);
        } else {
            order.push_back(group);
        }
    }
    auto const in_order = [&made](std::uint32_t a, std::uint32_t b) {
        return made.comes_before(a, b);
    };
    std::sort(grown.begin(), grown.end(), in_order);
    auto const same = static_cast<std::ptrdiff_t>(order.size());
    order.insert(order.end(), grown.begin(), grown.end());
    std::inplace_merge(order.begin(), order.begin() + same, order.end(), in_order);
    return reordered(made, order);
}

bool all_stand(std::span<std::uint32_t const> takers) noexcept {
    for (std::uint32_t i = 0; i < takers.size(); ++i) {
        if (takers[i] != i) {
            return false;
        }
    }
    return true;
}

/// `in_order`: positions of the marks.
ProximityLevel level_of(Grouping const& grouping, std::uint8_t zoom,
                        std::span<std::uint32_t const> in_order) {
    ProximityLevel level{
        .first_zoom = zoom, .groups = grouping.marks, .leaders = {}, .group_of = grouping.group_of};
    level.leaders.reserve(grouping.groups.size());
    for (Group const& group : grouping.groups) {
        level.leaders.push_back(in_order[group.leader]);
    }
    return level;
}

}  // namespace

std::vector<ProximityLevel> proximity_levels(std::span<Mark const> marks, std::uint32_t radius,
                                             std::uint8_t last_zoom) {
    Grouping grouping = alone(marks);
    std::vector<std::uint32_t> in_order(marks.size());
    for (std::uint32_t mark = 0; mark < marks.size(); ++mark) {
        in_order[grouping.group_of[mark]] = mark;
    }
    std::vector<ProximityLevel> levels{level_of(grouping, last_zoom, in_order)};
    for (std::uint8_t zoom = last_zoom; zoom-- > 0;) {
        auto const takers = touching_in_order(grouping.marks, grid_distance(radius, zoom));
        if (all_stand(takers)) {
            levels.back().first_zoom = zoom;
        } else {
            grouping = merged(grouping, takers);
            levels.push_back(level_of(grouping, zoom, in_order));
        }
    }
    return levels;
}

}  // namespace epingle::tiles
