#include "tiles/proximity.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace epingle::tiles;

namespace {

constexpr std::uint8_t last_zoom = 14;

/// Clumps of a few sizes, some marks upon each other, weights that often repeat.
std::vector<Mark> scattered(std::uint32_t count, std::uint32_t seed) {
    std::mt19937 random{seed};
    std::vector<Mark> marks;
    GridPoint centre{};
    for (std::uint32_t i = 0; i < count; ++i) {
        if (i % 25 == 0) {
            centre = {static_cast<std::int32_t>(random() % 2'000'000'000),
                      static_cast<std::int32_t>(random() % 2'000'000'000)};
        }
        auto const away = [&random] {
            return static_cast<std::int32_t>(random() % (std::uint32_t{1} << (random() % 27)));
        };
        std::uint64_t const weight = random() % 4 == 0 ? 1 + random() % 3 : 1 + random() % 5000;
        marks.push_back({{centre.x + away(), centre.y + away()}, weight});
    }
    return marks;
}

ProximityLevel const& level_at(std::vector<ProximityLevel> const& levels, std::uint8_t zoom) {
    return *std::find_if(levels.begin(), levels.end(),
                         [zoom](ProximityLevel const& level) { return level.first_zoom <= zoom; });
}

/// A set of marks, in the order of their positions.
using Marks = std::vector<std::uint32_t>;

struct Clump {
    Marks marks{};
    Mark seen_as{};

    friend auto operator<=>(Clump const& a, Clump const& b) { return a.marks <=> b.marks; }
    friend bool operator==(Clump const& a, Clump const& b) {
        return a.marks == b.marks && a.seen_as == b.seen_as;
    }
};

Clump clump_of(std::vector<Mark> const& all, Marks marks) {
    std::sort(marks.begin(), marks.end());
    Clump clump{.marks = std::move(marks)};
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (std::uint32_t const mark : clump.marks) {
        auto const weight = static_cast<std::int64_t>(all[mark].weight);
        clump.seen_as.weight += all[mark].weight;
        x += all[mark].at.x * weight;
        y += all[mark].at.y * weight;
    }
    auto const weight = static_cast<std::int64_t>(clump.seen_as.weight);
    clump.seen_as.at = {static_cast<std::int32_t>(x / weight),
                        static_cast<std::int32_t>(y / weight)};
    return clump;
}

/// The same by looking at everybody each time. Precondition: no two are equal at the same point.
std::set<Clump> one_zoom_further_out(std::vector<Mark> const& all, std::set<Clump> const& clumps,
                                     std::uint64_t distance) {
    std::vector<Clump> left{clumps.begin(), clumps.end()};
    std::sort(left.begin(), left.end(),
              [](Clump const& a, Clump const& b) { return comes_before(a.seen_as, b.seen_as); });
    std::set<Clump> merged;
    while (!left.empty()) {
        Clump const taker = left.front();
        Marks marks;
        std::vector<Clump> others;
        for (Clump const& clump : left) {
            if (squared_distance(taker.seen_as.at, clump.seen_as.at) < distance * distance) {
                marks.insert(marks.end(), clump.marks.begin(), clump.marks.end());
            } else {
                others.push_back(clump);
            }
        }
        merged.insert(clump_of(all, marks));
        left = others;
    }
    return merged;
}

/// Each level's groups as the marks they hold.
std::vector<std::set<Clump>> clumps_of_levels(std::vector<Mark> const& marks,
                                              std::vector<ProximityLevel> const& levels) {
    Marks group_of_mark(marks.size());
    std::iota(group_of_mark.begin(), group_of_mark.end(), 0U);
    std::vector<std::set<Clump>> clumps;
    for (ProximityLevel const& level : levels) {
        std::vector<Marks> held(level.groups.size());
        for (std::uint32_t mark = 0; mark < marks.size(); ++mark) {
            group_of_mark[mark] = level.group_of.at(group_of_mark[mark]);
            held.at(group_of_mark[mark]).push_back(mark);
        }
        auto& these = clumps.emplace_back();
        for (std::size_t group = 0; group < held.size(); ++group) {
            these.insert({.marks = held[group], .seen_as = level.groups[group]});
        }
        CHECK(these.size() == level.groups.size());
    }
    return clumps;
}

std::multiset<std::tuple<GridPoint, std::uint64_t, GridPoint>> seen(std::vector<Mark> const& marks,
                                                                    ProximityLevel const& level) {
    std::multiset<std::tuple<GridPoint, std::uint64_t, GridPoint>> all;
    for (std::size_t i = 0; i < level.groups.size(); ++i) {
        all.emplace(level.groups[i].at, level.groups[i].weight, marks[level.leaders[i]].at);
    }
    return all;
}

}  // namespace

TEST_SUITE("proximity") {
    TEST_CASE("every zoom is what looking at every pair makes of the zoom below it") {
        for (std::uint32_t const radius : {1U, 40U, 60U, 512U}) {
            std::vector<Mark> const marks = scattered(300, radius);
            auto const levels = proximity_levels(marks, radius, last_zoom);
            auto const clumps = clumps_of_levels(marks, levels);
            std::set<Clump> expected;
            for (std::uint32_t mark = 0; mark < marks.size(); ++mark) {
                expected.insert(clump_of(marks, {mark}));
            }
            CHECK(clumps.front() == expected);
            for (std::uint8_t zoom = last_zoom; zoom-- > 0;) {
                CAPTURE(radius);
                CAPTURE(zoom);
                // Capped so that its square fits: nothing is further than that.
                auto const distance =
                    std::min<std::uint64_t>(grid_distance(radius, zoom), UINT32_MAX);
                expected = one_zoom_further_out(marks, expected, distance);
                auto const& level = level_at(levels, zoom);
                CHECK(clumps[static_cast<std::size_t>(&level - levels.data())] == expected);
            }
        }
    }

    TEST_CASE("at every zoom weights add up, and the leader is the first of its group's marks") {
        std::vector<Mark> const marks = scattered(3000, 5);
        std::uint64_t all = 0;
        for (Mark const& mark : marks) {
            all += mark.weight;
        }
        auto const levels = proximity_levels(marks, 60, last_zoom);
        auto const clumps = clumps_of_levels(marks, levels);
        CHECK(levels.size() > 5);
        CHECK(levels.back().first_zoom == 0);
        for (std::size_t i = 0; i < levels.size(); ++i) {
            std::uint64_t sum = 0;
            for (Mark const& group : levels[i].groups) {
                sum += group.weight;
            }
            CHECK(sum == all);
            CHECK(std::is_sorted(levels[i].groups.begin(), levels[i].groups.end(), comes_before));
            std::set<Mark const*> leaders;
            for (std::uint32_t const leader : levels[i].leaders) {
                leaders.insert(&marks[leader]);
            }
            for (Clump const& clump : clumps[i]) {
                auto const first = std::min_element(
                    clump.marks.begin(), clump.marks.end(),
                    [&marks](auto a, auto b) { return comes_before(marks[a], marks[b]); });
                CHECK(leaders.erase(&marks[*first]) == 1);
            }
            CHECK(leaders.empty());
        }
    }

    TEST_CASE("the order of marks changes nothing") {
        std::vector<Mark> marks = scattered(2000, 9);
        // Twins, whose weight cannot tell them apart and whose place cannot either.
        std::vector<Mark> const twins{marks.begin(), marks.begin() + 50};
        marks.insert(marks.end(), twins.begin(), twins.end());
        std::mt19937 random{1};
        auto const levels = proximity_levels(marks, 60, last_zoom);
        for (int shuffle = 0; shuffle < 5; ++shuffle) {
            std::vector<Mark> shuffled = marks;
            std::shuffle(shuffled.begin(), shuffled.end(), random);
            auto const same = proximity_levels(shuffled, 60, last_zoom);
            REQUIRE(same.size() == levels.size());
            for (std::size_t i = 0; i < levels.size(); ++i) {
                CHECK(same[i].first_zoom == levels[i].first_zoom);
                CHECK(seen(shuffled, same[i]) == seen(marks, levels[i]));
            }
        }
    }

    TEST_CASE("of three in a row the heaviest takes both in, and they stand between them") {
        std::int32_t const pixel = 1 << 13;  // at zoom 10
        std::vector<Mark> const row{{{0, 0}, 1}, {{50 * pixel, 0}, 2}, {{100 * pixel, 0}, 1}};
        auto const levels = proximity_levels(row, 60, 11);
        REQUIRE(levels.size() == 2);
        CHECK(levels[0].first_zoom == 11);
        CHECK(levels[0].leaders == std::vector<std::uint32_t>{1, 0, 2});
        CHECK(levels[1].groups == std::vector<Mark>{{{50 * pixel, 0}, 4}});
        CHECK(levels[1].leaders == std::vector<std::uint32_t>{1});
        CHECK(levels[1].group_of == std::vector<std::uint32_t>{0, 0, 0});
    }

    TEST_CASE("nothing is near across the edge of the world, nobody is no groups") {
        std::vector<Mark> const edges{{{0, 5}, 1}, {{INT32_MAX, 5}, 1}};
        CHECK(proximity_levels(edges, 60, last_zoom).size() == 1);
        CHECK(proximity_levels(edges, 512, last_zoom).back().groups.size() == 1);
        auto const nobody = proximity_levels({}, 60, last_zoom);
        REQUIRE(nobody.size() == 1);
        CHECK(nobody[0].groups.empty());
        CHECK(nobody[0].first_zoom == 0);
    }
}
